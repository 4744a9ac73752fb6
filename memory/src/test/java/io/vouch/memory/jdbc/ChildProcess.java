package io.vouch.memory.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real second Java process that runs {@link CrashChild}, with the lines it has printed so far.
 */
final class ChildProcess {
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  ChildProcess(Path folder, String life) throws IOException {
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                folder.toString(),
                life)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Waits until the child has printed that many lines; false where it ended before. */
  boolean awaitLines(int count) throws IOException {
    while (lines.size() < count && readLine()) {
      continue;
    }
    return lines.size() >= count;
  }

  /** Kills the child where it stands and returns all it had acknowledged. */
  List<String> kill() throws IOException, InterruptedException {
    // Killed through its handle, because killing the process object would throw away what it had
    // still printed.
    process.toHandle().destroyForcibly();
    process.waitFor();
    return rest();
  }

  private List<String> rest() throws IOException {
    while (readLine()) {
      continue;
    }
    return List.copyOf(lines);
  }

  private boolean readLine() throws IOException {
    String line = output.readLine();
    if (line != null) {
      lines.add(line);
    }
    return line != null;
  }
}
