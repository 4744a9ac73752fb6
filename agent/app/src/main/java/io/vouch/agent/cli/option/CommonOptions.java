package io.vouch.agent.cli.option;

import io.vouch.agent.wiring.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command with data takes. */
public final class CommonOptions {
  @Option(names = "--data-dir", paramLabel = "DIR")
  private @Nullable Path dataDirectory;

  @Option(names = "--json")
  private boolean json;

  public boolean json() {
    return json;
  }

  public Settings settings() {
    Settings settings = Settings.ofProcess();
    return dataDirectory == null ? settings : settings.inDirectory(dataDirectory);
  }

  /** Lets the server, which is put together elsewhere, find the same directory. */
  public void exportDirectory() {
    if (dataDirectory != null) {
      System.setProperty(Settings.DIRECTORY_PROPERTY, dataDirectory.toString());
    }
  }
}
