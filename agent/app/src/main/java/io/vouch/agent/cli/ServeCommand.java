package io.vouch.agent.cli;

import io.quarkus.runtime.Quarkus;
import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.security.BindingRule;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.wiring.Services;
import io.vouch.agent.wiring.Settings;
import io.vouch.memory.VouchStore;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code vouch serve}: starts the HTTP server and returns when it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ServeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--host", paramLabel = "HOST")
  private @Nullable String host;

  // No default value here: it would hide quarkus.http.port given as a setting.
  @Option(names = "--port", paramLabel = "PORT")
  private @Nullable Integer port;

  @Option(names = "--insecure")
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
