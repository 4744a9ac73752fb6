package io.vouch.tools.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes a part of the model file: big-endian numbers and arrays that carry their length. */
public final class PartOutput extends DataOutputStream {
  static final int CHUNK = 8192;

  PartOutput(OutputStream out) {
    super(out);
  }

  /** Writes a length and that many floats. */
  public void writeFloats(float[] values) throws IOException {
    writeInt(values.length);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.asFloatBuffer().put(values, from, count);
      write(chunk.array(), 0, count * Float.BYTES);
    }
  }

  /** Writes a length and that many integers. */
  public void writeInts(int[] values) throws IOException {
    writeInt(values.length);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.asIntBuffer().put(values, from, count);
      write(chunk.array(), 0, count * Integer.BYTES);
    }
  }
}
