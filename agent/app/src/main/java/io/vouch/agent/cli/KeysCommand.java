package io.vouch.agent.cli;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Services;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.AccessKeyStore.AccessKey;
import io.vouch.memory.KeyRole;
import io.vouch.messages.Messages;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code vouch keys}: makes, lists and removes access keys. */
@Command(name = "keys", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class KeysCommand implements Runnable {
  private static final CliMessages SAY = Messages.of(CliMessages.class);

  @Spec private CommandSpec spec;

  /** The roles that a person can ask for. */
  enum AskedRole {
    ingest,
    serve,
    admin
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.keysNeedsCommand());
  }

  @Command(name = "create", mixinStandardHelpOptions = true)
  int create(
      @Mixin CommonOptions common,
      @Option(names = "--role", required = true) AskedRole role,
      @Option(names = "--label") @Nullable String label,
      @Option(names = "--trusted-frontend") boolean trusted) {
    if (trusted && role != AskedRole.serve) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.trustedFrontendWithoutServe());
    }
    KeyRole stored =
        switch (role) {
          case ingest -> KeyRole.INGEST;
          case serve -> trusted ? KeyRole.TRUSTED_FRONTEND : KeyRole.SERVE;
          case admin -> KeyRole.ADMIN;
        };
    String name = label == null ? role.name() : label;
    String secret = with(common, ring -> ring.create(name, stored));
    if (common.json()) {
      terminal().json(new Created(name, stored, secret));
    } else {
      terminal().print(secret);
      terminal().say(SAY.keyShownOnce());
    }
    return ExitCodes.OK;
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(@Mixin CommonOptions common) {
    List<Listed> keys = with(common, KeyRing::all).stream().map(Listed::of).toList();
    if (common.json()) {
      terminal().json(keys);
    } else {
      keys.forEach(key ->
          terminal()
              .print("%-20s %-18s %s".formatted(key.label(), key.role().code(), key.created())));
    }
    return ExitCodes.OK;
  }

  @Command(name = "remove", mixinStandardHelpOptions = true)
  int remove(@Mixin CommonOptions common, @Parameters(paramLabel = "LABEL") String label) {
    if (!with(common, ring -> ring.remove(label))) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noSuchKey(label));
    }
    terminal().say(SAY.keyRemoved(label));
    return ExitCodes.OK;
  }

  private static <T> T with(CommonOptions common, Function<KeyRing, T> work) {
    try (Services services = Services.open(common.settings())) {
      return work.apply(services.keys());
    }
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** A key that was made, with its secret. */
  record Created(String label, KeyRole role, String key) {}

  /** A key's public side. */
  record Listed(String label, KeyRole role, String created) {
    static Listed of(AccessKey key) {
      return new Listed(
          key.label(), key.role(), Instant.ofEpochMilli(key.createdAtMillis()).toString());
    }
  }
}
