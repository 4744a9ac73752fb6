package io.vouch.agent.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One HTTP call in one dialect, on the calling thread; interrupting the thread abandons it. */
record EndpointCall(ChatModels models, ModelRequest request, EndpointDialect dialect) {
  ModelReply run() {
    try {
      return reply(models.blocking().chat(chatRequest()));
    } catch (RuntimeException e) {
      return models.failures().read(e);
    }
  }

  ModelReply stream(Consumer<String> deltas) {
    CompletableFuture<ChatResponse> complete = new CompletableFuture<>();
    try {
      models.streaming().chat(chatRequest(), handler(deltas, complete));
      return reply(complete.get());
    } catch (ExecutionException e) {
      return models.failures().read(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return models.failures().of(ModelFailure.CANCELLED, "");
    } catch (RuntimeException e) {
      return models.failures().read(e);
    }
  }

  private static StreamingChatResponseHandler handler(
      Consumer<String> deltas, CompletableFuture<ChatResponse> complete) {
    return new StreamingChatResponseHandler() {
      @Override
      public void onPartialResponse(String partialResponse) {
        deltas.accept(partialResponse);
      }

      @Override
      public void onCompleteResponse(ChatResponse completeResponse) {
        complete.complete(completeResponse);
      }

      @Override
      public void onError(Throwable error) {
        complete.completeExceptionally(error);
      }
    };
  }

  private ChatRequest chatRequest() {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    if (dialect.completionTokens()) {
      parameters.maxCompletionTokens(request.maxOutputTokens());
    } else {
      parameters.maxOutputTokens(request.maxOutputTokens());
    }
    if (dialect.temperature()) {
      parameters.temperature(0.0);
    }
    if (request.format() != null && dialect.jsonSchema()) {
      parameters.responseFormat(responseFormat(request.format()));
    }
    return ChatRequest.builder()
        .messages(SystemMessage.from(request.system()), UserMessage.from(request.user()))
        .parameters(parameters.build())
        .build();
  }

  private static ResponseFormat responseFormat(ModelRequest.JsonFormat format) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(format.name())
                .rootElement(JsonRawSchema.from(format.schema()))
                .build())
        .build();
  }

  private ModelReply reply(ChatResponse response) {
    String text = response.aiMessage().text();
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      return models.failures().of(ModelFailure.REFUSAL, text == null ? "" : text);
    }
    if (text == null || text.isBlank()) {
      return models.failures().of(ModelFailure.EMPTY, "");
    }
    @Nullable TokenUsage usage = response.tokenUsage();
    return new ModelReply.Answered(
        text,
        response.finishReason() == FinishReason.LENGTH,
        count(usage == null ? null : usage.inputTokenCount(), request.estimatedInputTokens()),
        count(usage == null ? null : usage.outputTokenCount(), text.length() / 4 + 1));
  }

  private static int count(@Nullable Integer reported, int estimate) {
    return reported == null || reported < 0 ? estimate : reported;
  }
}
