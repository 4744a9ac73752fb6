package io.vouch.tools.model;

import io.vouch.messages.Messages;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads what {@link PartOutput} wrote. */
public final class PartInput extends DataInputStream {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  private final long most;

  /**
   * A reader that believes no length beyond what can follow.
   *
   * @param most the bytes that can follow
   */
  public PartInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** Reads a length and that many floats. */
  public float[] readFloats() throws IOException {
    float[] values = new float[readLength()];
    ByteBuffer chunk = ByteBuffer.allocate(PartOutput.CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += PartOutput.CHUNK) {
      int count = Math.min(PartOutput.CHUNK, values.length - from);
      readFully(chunk.array(), 0, count * Float.BYTES);
      chunk.asFloatBuffer().get(values, from, count);
    }
    return values;
  }

  /** Reads a length and that many integers. */
  public int[] readInts() throws IOException {
    int[] values = new int[readLength()];
    ByteBuffer chunk = ByteBuffer.allocate(PartOutput.CHUNK * Integer.BYTES);
    for (int from = 0; from < values.length; from += PartOutput.CHUNK) {
      int count = Math.min(PartOutput.CHUNK, values.length - from);
      readFully(chunk.array(), 0, count * Integer.BYTES);
      chunk.asIntBuffer().get(values, from, count);
    }
    return values;
  }

  private int readLength() throws IOException {
    int length = readInt();
    if (length < 0 || (long) length * Float.BYTES > most) {
      throw new EOFException(SAY.beyondItsEnd(length));
    }
    return length;
  }
}
