package io.vouch.agent.report;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a page to a file whose ending says how. */
public final class ReportFile {
  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

  private ReportFile() {}

  /**
   * Refuses a file that {@link #write} could not write by its name; to be called before a long
   * measurement, not after it.
   *
   * @throws VouchException INVALID_REQUEST if the name ends in neither {@code .html} nor {@code
   *     .md}
   */
  public static void requireWritable(Path file) {
    if (!ends(file, ".html") && !ends(file, ".md")) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.wrongEnding(file, file.getFileName()));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.noFolder(file));
    }
  }

  /**
   * Writes the page as HTML or Markdown.
   *
   * @throws VouchException INVALID_REQUEST as {@link #requireWritable}, STORAGE if writing fails
   */
  public static void write(Path file, ReportPage page) {
    requireWritable(file);
    try {
      Files.writeString(file, ends(file, ".md") ? MarkdownReport.of(page) : HtmlReport.of(page));
    } catch (IOException e) {
      throw new VouchException(ErrorCode.STORAGE, SAY.notWritten(file), e);
    }
  }

  private static boolean ends(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
