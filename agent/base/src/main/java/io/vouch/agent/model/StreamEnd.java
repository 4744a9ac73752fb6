package io.vouch.agent.model;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import io.vouch.messages.Messages;
import java.io.EOFException;
import java.util.regex.Pattern;

/** Tells a stream that ended from one that broke off, and lets only one of both be reported. */
final class StreamEnd implements ServerSentEventListener {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  private static final Pattern FINISHED = Pattern.compile("\"finish_reason\"\\s*:\\s*\"");

  private final ServerSentEventListener listener;
  private boolean finished;
  private boolean failed;

  StreamEnd(ServerSentEventListener listener) {
    this.listener = listener;
  }

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    listener.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    if (failed) {
      return;
    }
    finished |= event.data().equals("[DONE]") || FINISHED.matcher(event.data()).find();
    listener.onEvent(event, context);
  }

  @Override
  public void onError(Throwable error) {
    if (!failed) {
      failed = true;
      listener.onError(error);
    }
  }

  /** The body has been read to its end. */
  void finish() {
    if (failed) {
      return;
    }
    if (finished) {
      listener.onClose();
    } else {
      onError(new EOFException(SAY.streamEnded()));
    }
  }
}
