package io.vouch.simulator.logs;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Which data a world was fitted on.
 *
 * @param kind of the log
 * @param files path within the folder and SHA-256 of every file read
 * @param rows observations read
 * @param from first day in the data, ISO, or "unknown"
 * @param to last day
 * @param split which part was fitted on and which held out
 */
public record DataDescription(
    String kind, List<FileDigest> files, long rows, String from, String to, String split) {
  private static final LogMessages SAY = Messages.of(LogMessages.class);

  public DataDescription {
    files = List.copyOf(files);
  }

  /** A file by name, size and content. */
  public record FileDigest(String name, long bytes, String sha256) {}

  public static List<FileDigest> digests(Path folder, List<Path> files) {
    List<FileDigest> digests = new ArrayList<>();
    for (Path file : files) {
      digests.add(digest(folder, file));
    }
    return digests;
  }

  private static FileDigest digest(Path folder, Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new FileDigest(
          folder.relativize(path).toString(), bytes.length, HexFormat.of().formatHex(hash));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fileUnreadable(path), e);
    }
  }
}
