package io.vouch.agent.cli;

import io.vouch.memory.VouchStore;
import io.vouch.agent.wiring.Services;
import io.quarkus.runtime.Quarkus;
import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.security.BindingRule;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.wiring.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code vouch serve}: starts the HTTP server and returns when it is stopped. */
@Command(
    name = "serve",
    description = "Serve the pages and the HTTP API.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class ServeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on (127.0.0.1). Any other needs a key: vouch keys create.")
  private @Nullable String host;

  // No default value here: it would hide quarkus.http.port given as a setting.
  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (8080).")
  private @Nullable Integer port;

  @Option(
      names = "--insecure",
      description = "Listen beyond this machine without any key: anybody can read and write.")
  private boolean insecure;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    if (host != null) {
      requireKey(settings, host);
      System.setProperty("quarkus.http.host", host);
    }
    if (port != null) {
      System.setProperty("quarkus.http.port", port.toString());
    }
    System.setProperty("vouch.insecure", Boolean.toString(insecure));
    common.exportDirectory();
    Quarkus.run();
    return ExitCodes.OK;
  }

  private void requireKey(Settings settings, String address) {
    try (VouchStore store = Services.open(settings.store())) {
      BindingRule.require(address, !store.accessKeys().all().isEmpty(), insecure);
    }
  }
}
