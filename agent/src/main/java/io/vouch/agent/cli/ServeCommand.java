package io.vouch.agent.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code vouch serve}: starts the HTTP server and returns when it is stopped. */
@Command(
    name = "serve",
    description = "Serve the HTTP API.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class ServeCommand implements Callable<Integer> {

  // No default value here: it would hide quarkus.http.port given as a setting.
  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (8080).")
  private @Nullable Integer port;

  @Override
  public Integer call() {
    if (port != null) {
      System.setProperty("quarkus.http.port", port.toString());
    }
    Quarkus.run();
    return 0;
  }
}
