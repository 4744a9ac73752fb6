package io.vouch.agent.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint's model, ready for turns.
 *
 * <p>LangChain4j's models do the protocol and are told not to retry; retries, deadlines and budgets
 * are the turn's. What the endpoint refuses is remembered and not sent again. Thread-safe; one per
 * application.
 */
public final class ChatModels {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  private final ChatModel blocking;
  private final StreamingChatModel streaming;
  private final String name;
  private final @Nullable ApiKey key;
  private final AtomicReference<EndpointDialect> dialect =
      new AtomicReference<>(EndpointDialect.full());

  private ChatModels(
      ChatModel blocking, StreamingChatModel streaming, String name, @Nullable ApiKey key) {
    this.blocking = blocking;
    this.streaming = streaming;
    this.name = name;
    this.key = key;
  }

  /** The model the settings name; connects at the first call. */
  public static ChatModels connect(ModelSettings settings) {
    Duration timeout = settings.turnTimeout();
    Duration connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
    ModelTransport.Builder transport =
        new ModelTransport.Builder(new ModelTransport(connect, timeout));
    ApiKey key = settings.apiKey();
    OpenAiChatModel.OpenAiChatModelBuilder blocking =
        OpenAiChatModel.builder()
            .httpClientBuilder(transport)
            .baseUrl(settings.baseUrl().toString())
            .modelName(settings.model())
            .strictJsonSchema(true)
            .maxRetries(0);
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder streaming =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(transport)
            .baseUrl(settings.baseUrl().toString())
            .modelName(settings.model())
            .strictJsonSchema(true);
    if (key != null) {
      blocking.apiKey(key.secret());
      streaming.apiKey(key.secret());
    }
    String name = settings.model() + " at " + settings.endpoint();
    return new ChatModels(blocking.build(), streaming.build(), name, key);
  }

  /** Any two LangChain4j models as one. */
  public static ChatModels of(ChatModel blocking, StreamingChatModel streaming, String name) {
    return new ChatModels(blocking, streaming, name, null);
  }

  /** The model and its endpoint, without secrets. */
  public String name() {
    return name;
  }

  /** The model as one turn may use it. */
  public TurnModel forTurn(TurnBudget budget, InstantSource clock) {
    return new EndpointModel(this, budget, clock);
  }

  /** One question, one reply, outside of any turn; each has that much time of its own. */
  public Function<ModelRequest, ModelReply> questions(Duration longest, InstantSource clock) {
    return request ->
        forTurn(new TurnBudget(clock, longest.toMillis(), Integer.MAX_VALUE), clock).ask(request);
  }

  /** The model without a turn's budget: one call at a time, no retries, within its own timeout. */
  public ChatModel blocking() {
    return blocking;
  }

  StreamingChatModel streaming() {
    return streaming;
  }

  FailureReading failures() {
    return new FailureReading(name, key);
  }

  EndpointDialect dialect() {
    return dialect.get();
  }

  /** Remembers what worked. */
  void learn(EndpointDialect worked) {
    dialect.set(worked);
  }
}
