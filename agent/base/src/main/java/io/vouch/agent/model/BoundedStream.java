package io.vouch.agent.model;

import io.vouch.messages.Messages;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails after a number of bytes. */
final class BoundedStream extends FilterInputStream {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  private long left;

  BoundedStream(InputStream in, long maxBytes) {
    super(in);
    this.left = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new TooLongException();
    }
  }

  /** More came than the bound allows. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super(SAY.answerTooLong(ModelTransport.MAX_BODY_BYTES));
    }
  }
}
