package io.vouch.agent.http;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body while it is read, so that one that does not say its length is refused like any
 * other once it is more than a mebibyte. The server's own limit is a few times that: it would cut
 * the answer off as well.
 */
@Provider
public final class BodyCount implements ReaderInterceptor {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Counted(context.getInputStream()));
    return context.proceed();
  }

  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int more = super.read(buffer, offset, length);
      count(more);
      return more;
    }

    private void count(int more) {
      read += Math.max(0, more);
      if (read > BodyLimit.MOST_BYTES) {
        throw new VouchException(ErrorCode.TOO_LARGE, SAY.bodyTooLarge());
      }
    }
  }
}
