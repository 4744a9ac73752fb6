package io.vouch.agent.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A model that gives the scripted replies in order and remembers what it was asked. */
public final class ScriptedChatModel implements ChatModel, StreamingChatModel {
  private static final int STREAMED_AT_ONCE = 7;

  private final List<String> replies;
  private final List<String> requests = new ArrayList<>();

  private ScriptedChatModel(List<String> replies) {
    this.replies = List.copyOf(replies);
  }

  /** A model with these replies. */
  public static ScriptedChatModel replying(String... replies) {
    return new ScriptedChatModel(List.of(replies));
  }

  /** This model as an endpoint. */
  public ChatModels asModels() {
    return ChatModels.of(this, this, "scripted");
  }

  /** The system and user text of every request, in order. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return response(next(request));
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    String reply = next(request);
    for (int i = 0; i < reply.length(); i += STREAMED_AT_ONCE) {
      handler.onPartialResponse(reply.substring(i, Math.min(reply.length(), i + STREAMED_AT_ONCE)));
    }
    handler.onCompleteResponse(response(reply));
  }

  private synchronized String next(ChatRequest request) {
    StringBuilder text = new StringBuilder();
    request
        .messages()
        .forEach(message -> {
          if (message instanceof SystemMessage system) {
            text.append(system.text()).append('\n');
          } else if (message instanceof UserMessage user) {
            text.append(user.singleText()).append('\n');
          }
        });
    requests.add(text.toString());
    if (requests.size() > replies.size()) {
      throw new AssertionError(
          "Expected %d model calls at most but got call %d."
              .formatted(replies.size(), requests.size()));
    }
    return replies.get(requests.size() - 1);
  }

  private static ChatResponse response(String text) {
    return ChatResponse.builder()
        .aiMessage(AiMessage.from(text))
        .tokenUsage(new TokenUsage(100, 20))
        .finishReason(FinishReason.STOP)
        .build();
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return DefaultChatRequestParameters.EMPTY;
  }

  @Override
  public List<ChatModelListener> listeners() {
    return List.of();
  }

  @Override
  public ModelProvider provider() {
    return ModelProvider.OTHER;
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return Set.of();
  }
}
