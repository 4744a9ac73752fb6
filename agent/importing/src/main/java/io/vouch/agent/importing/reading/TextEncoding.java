package io.vouch.agent.importing.reading;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Guesses the encoding of a text file, and decodes it strictly: a wrong byte is an error. */
public final class TextEncoding {
  private static final ReadingMessages SAY = Messages.of(ReadingMessages.class);

  /** How much of a file the guess looks at, uncompressed. */
  private static final int PROBE_BYTES = 4 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextEncoding() {}

  /** Files that hold data but no text, by their first bytes. */
  private enum Archive {
    ZIP('P', 'K', 3, 4),
    PARQUET('P', 'A', 'R', '1'),
    ZSTD(0x28, 0xB5, 0x2F, 0xFD),
    SQLITE('S', 'Q', 'L', 'i', 't', 'e');

    private final int[] magic;

    Archive(int... magic) {
      this.magic = magic;
    }
  }

  /**
   * UTF-8 where the file's start decodes as such, UTF-16 by its byte order mark, else ISO-8859-1.
   *
   * @throws VouchException BAD_DATA for an empty file, an archive, or bytes that are no text
   */
  public static Charset guess(SourceFile file) {
    byte[] start = start(file);
    if (start.length == 0) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fileEmpty(file.path()));
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    refuseBinary(file.path(), start);
    return isUtf8(start) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /** A reader that fails on the first byte that the encoding does not know. */
  static Reader reader(SourceFile file, Charset charset, LongConsumer bytesRead) {
    InputStream in = file.open(bytesRead);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The failure to tell when decoding or reading went wrong. */
  static VouchException failure(Path path, Charset charset, long line, IOException cause) {
    if (cause instanceof CharacterCodingException) {
      return new VouchException(
          ErrorCode.BAD_DATA, SAY.otherEncoding(path, charset.name(), line), cause);
    }
    return SourceFile.unreadable(path, cause);
  }

  static boolean isByteOrderMark(int character) {
    return character == BYTE_ORDER_MARK;
  }

  private static byte[] start(SourceFile file) {
    try (InputStream in = file.open(count -> {})) {
      return in.readNBytes(PROBE_BYTES);
    } catch (IOException e) {
      throw SourceFile.unreadable(file.path(), e);
    }
  }

  private static void refuseBinary(Path path, byte[] start) {
    for (Archive archive : Archive.values()) {
      if (startsWith(start, archive.magic)) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.archiveNotRead(path, archive));
      }
    }
    for (byte b : start) {
      if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.fileNoText(path, "%02x".formatted(b)));
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    // A probe may end inside a character: up to three bytes may be missing.
    for (int cut = 0; cut <= 3 && cut < bytes.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (bytes.length < PROBE_BYTES) {
          return false;
        }
      }
    }
    return false;
  }
}
