package io.vouch.agent.cli.importing;

import io.vouch.agent.importing.ImportListener;
import io.vouch.agent.importing.ImportProgress;
import io.vouch.messages.Messages;
import java.io.PrintWriter;
import java.time.InstantSource;

/**
 * Shows how far an import is: a bar that redraws itself on a terminal, else a line now and then.
 *
 * <p>Rate and remaining time are those since the start of this process.
 */
final class ImportProgressLine implements ImportListener {
  private static final ImportCommandMessages SAY = Messages.of(ImportCommandMessages.class);

  private static final int BAR_WIDTH = 24;
  private static final long TERMINAL_MILLIS = 200;
  private static final long LOG_MILLIS = 5_000;

  private final PrintWriter err;
  private final boolean terminal;
  private final InstantSource clock;
  private final long start;
  private long shownAt;
  private long firstRows = -1;
  private long firstBytes;

  ImportProgressLine(PrintWriter err, boolean terminal, InstantSource clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.millis();
    this.shownAt = start;
  }

  @Override
  public void progressed(ImportProgress progress) {
    if (firstRows < 0) {
      firstRows = progress.rowsRead();
      firstBytes = progress.bytesRead();
    }
    long now = clock.millis();
    if (now - shownAt >= (terminal ? TERMINAL_MILLIS : LOG_MILLIS)) {
      shownAt = now;
      show(line(progress, now - start));
    }
  }

  /** Removes the bar. */
  void done() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private void show(String line) {
    if (terminal) {
      err.print("\r\u001b[K" + line);
    } else {
      err.println(line);
    }
    err.flush();
  }

  private String line(ImportProgress progress, long elapsedMillis) {
    double share =
        progress.totalBytes() == 0 ? 1 : progress.bytesRead() / (double) progress.totalBytes();
    int filled = (int) (BAR_WIDTH * share);
    String bar = "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] ";
    long rate = elapsedMillis == 0 ? 0 : (progress.rowsRead() - firstRows) * 1000 / elapsedMillis;
    long newBytes = progress.bytesRead() - firstBytes;
    long left =
        newBytes <= 0
            ? 0
            : (progress.totalBytes() - progress.bytesRead()) * elapsedMillis / newBytes / 1000;
    return SAY.progress(
        terminal,
        bar,
        "%3d".formatted((int) (100 * share)),
        progress.rowsRead(),
        progress.rowsDropped(),
        rate,
        newBytes > 0,
        left);
  }
}
