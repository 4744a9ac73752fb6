package io.vouch.simulator.persona;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.vouch.prompts.RenderedPrompt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language model behind simulated users: answers from recorded exchanges first, then from the
 * model within a number of calls, else not at all.
 *
 * <p>Every answer is kept by the hash of its question, so the same question is asked once, and a
 * run can be replayed without a model. Never throws for what a model does. Thread-safe.
 */
public final class PersonaModel {
  private final @Nullable ChatModel model;
  private final @Nullable Path recording;
  private final int mostCalls;
  private final Map<String, Exchange> known = new HashMap<>();
  private int calls;
  private int replayed;
  private int unanswered;
  private long tokens;

  /**
   * A model with a memory.
   *
   * @param model null to answer from what is known alone
   * @param known recorded exchanges
   * @param recording where new exchanges are added, or null
   * @param mostCalls after this many calls the model is not asked any more
   */
  public PersonaModel(
      @Nullable ChatModel model, List<Exchange> known, @Nullable Path recording, int mostCalls) {
    this.model = model;
    this.recording = recording;
    this.mostCalls = mostCalls;
    known.forEach(exchange -> this.known.put(exchange.hash(), exchange));
  }

  /** The answer, or null if there is none. */
  synchronized @Nullable String ask(RenderedPrompt prompt) {
    String hash = hash(prompt);
    Exchange recorded = known.get(hash);
    if (recorded != null) {
      replayed++;
      return recorded.text();
    }
    Exchange fresh = model == null || calls >= mostCalls ? null : call(model, prompt, hash);
    if (fresh == null) {
      unanswered++;
      return null;
    }
    known.put(hash, fresh);
    if (recording != null) {
      ExchangeFile.append(recording, fresh);
    }
    return fresh.text();
  }

  /** Calls to the model so far, failed ones included. */
  synchronized int calls() {
    return calls;
  }

  /** Questions answered from what was known. */
  synchronized int replayed() {
    return replayed;
  }

  /** Questions without an answer: no model, no calls left, or the model failed. */
  synchronized int unanswered() {
    return unanswered;
  }

  /** Input and output tokens that the model reported. */
  synchronized long tokens() {
    return tokens;
  }

  private @Nullable Exchange call(ChatModel asked, RenderedPrompt prompt, String hash) {
    calls++;
    try {
      ChatResponse response =
          asked.chat(
              ChatRequest.builder()
                  .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                  .build());
      String text = response.aiMessage().text();
      TokenUsage usage = response.tokenUsage();
      int input = usage == null ? 0 : zeroIfNull(usage.inputTokenCount());
      int output = usage == null ? 0 : zeroIfNull(usage.outputTokenCount());
      tokens += input + output;
      return text == null || text.isBlank()
          ? null
          : new Exchange(hash, prompt.label(), prompt.system(), prompt.user(), text, input, output);
    } catch (RuntimeException e) {
      return null; // Whatever an endpoint does: the user then speaks by template, and it is
      // counted.
    }
  }

  private static int zeroIfNull(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static String hash(RenderedPrompt prompt) {
    try {
      byte[] bytes = (prompt.system() + "\0" + prompt.user()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
