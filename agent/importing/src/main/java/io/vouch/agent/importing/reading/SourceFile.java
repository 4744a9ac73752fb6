package io.vouch.agent.importing.reading;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One file to import, plain or gzipped.
 *
 * @param sizeBytes on disk, so compressed where the file is
 * @param fingerprint changes when the file changes: path, size and time of the last change
 */
public record SourceFile(Path path, long sizeBytes, String fingerprint) {
  private static final ReadingMessages SAY = Messages.of(ReadingMessages.class);

  private static final int BUFFER_BYTES = 1 << 16;

  /** The file at that path, which must exist and be readable. */
  public static SourceFile of(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noFile(path));
    }
    try {
      long size = Files.size(path);
      String changed = Files.getLastModifiedTime(path).toInstant().toString();
      return new SourceFile(
          path, size, path.toAbsolutePath().normalize() + "|" + size + "|" + changed);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The file's own name in lower case, without {@code .gz}. */
  public String plainName() {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /**
   * The uncompressed bytes.
   *
   * @param bytesRead is told, now and then, how many bytes of the file on disk were read
   */
  public InputStream open(LongConsumer bytesRead) {
    try {
      InputStream disk = new Counting(Files.newInputStream(path), bytesRead);
      BufferedInputStream buffered = new BufferedInputStream(disk, BUFFER_BYTES);
      buffered.mark(2);
      boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
      buffered.reset();
      return gzip ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The failure to tell when reading the file's bytes went wrong. */
  public static VouchException unreadable(Path path, IOException cause) {
    boolean corrupt = cause instanceof EOFException || cause instanceof ZipException;
    return corrupt
        ? new VouchException(ErrorCode.BAD_DATA, SAY.damagedArchive(path), cause)
        : new VouchException(ErrorCode.STORAGE, SAY.unreadable(path), cause);
  }

  /** Counts what passes and reports it once per read of the underlying file. */
  private static final class Counting extends FilterInputStream {
    private final LongConsumer bytesRead;
    private long count;

    Counting(InputStream in, LongConsumer bytesRead) {
      super(in);
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      count += read;
      bytesRead.accept(count);
    }
  }
}
