package io.vouch.tools.model;

import io.vouch.messages.Messages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Reads a model file from a channel: first its table, then any of its parts. */
final class PartReader {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  /** Magic, format version and length of the table. */
  static final int HEAD_BYTES = Long.BYTES + 2 * Integer.BYTES;

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;

  PartReader(FileChannel channel) {
    this.channel = channel;
  }

  PartTable table() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
    readFully(head, 0);
    int length = head.getInt(HEAD_BYTES - Integer.BYTES);
    if (length < 0 || length > channel.size() - HEAD_BYTES - Long.BYTES) {
      throw new IOException(SAY.endsInTable());
    }
    ByteBuffer rest = ByteBuffer.allocate(length + Long.BYTES);
    readFully(rest, HEAD_BYTES);
    CRC32C checksum = new CRC32C();
    checksum.update(rest.array(), 0, length);
    if (checksum.getValue() != rest.getLong(length)) {
      throw new IOException(SAY.tableDoesNotMatch());
    }
    byte[] table = new byte[length];
    rest.get(0, table);
    return PartTable.of(table);
  }

  /** The bytes of a part, whose checksum has been verified. */
  PartInput open(PartTable.Entry entry) throws IOException {
    if (entry.offset() < 0
        || entry.length() < 0
        || entry.length() > channel.size()
        || entry.offset() > channel.size() - entry.length()) {
      throw new IOException(SAY.endsEarly());
    }
    CRC32C checksum = new CRC32C();
    ByteBuffer chunk = ByteBuffer.allocate(BUFFER);
    for (long at = entry.offset(); at < entry.offset() + entry.length(); at += BUFFER) {
      chunk.clear().limit((int) Math.min(BUFFER, entry.offset() + entry.length() - at));
      readFully(chunk, at);
      checksum.update(chunk.flip());
    }
    if (checksum.getValue() != entry.checksum()) {
      throw new IOException(SAY.doesNotMatch());
    }
    return new PartInput(
        new BufferedInputStream(new Section(entry.offset(), entry.length()), BUFFER),
        entry.length());
  }

  private void readFully(ByteBuffer target, long from) throws IOException {
    long at = from;
    while (target.hasRemaining()) {
      int read = channel.read(target, at);
      if (read < 0) {
        throw new IOException(SAY.endsEarly());
      }
      at += read;
    }
  }

  /** A stretch of the file as a stream; closing it leaves the file open. */
  private final class Section extends InputStream {
    private long at;
    private long left;

    Section(long offset, long length) {
      this.at = offset;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)), at);
      at += Math.max(0, read);
      left -= Math.max(0, read);
      return read;
    }
  }
}
