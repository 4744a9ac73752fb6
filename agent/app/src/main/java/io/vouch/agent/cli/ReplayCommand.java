package io.vouch.agent.cli;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.replay.ReplayReport;
import io.vouch.agent.replay.Replaying;
import io.vouch.agent.replay.TurnReplay;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Application;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch replay}: runs stored conversations again and prints what differs. */
@Command(name = "replay", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class ReplayCommand implements Callable<Integer> {
  private static final CliMessages SAY = Messages.of(CliMessages.class);

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([mhd])");
  private static final int LONGEST = 200;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @ArgGroup private @Nullable Which which;

  /** One of the two, or neither for everything. */
  static final class Which {
    @Option(names = "--conversation", paramLabel = "ID")
    private @Nullable String conversation;

    @Option(names = "--since", paramLabel = "WHEN")
    private @Nullable String since;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    try (Application application = Application.open(common.settings())) {
      application.engines().awaitComplete();
      ReplayReport report = replay(application, terminal);
      if (common.json()) {
        terminal.json(report);
      } else {
        report.replays().forEach(turn -> print(terminal, turn));
        terminal.print(summary(report));
      }
      return report.different() == 0 ? ExitCodes.OK : ExitCodes.FINDINGS;
    }
  }

  private ReplayReport replay(Application application, Terminal terminal) {
    Replaying replaying = application.replaying();
    Which chosen = which;
    if (chosen != null && chosen.conversation != null) {
      return replaying.conversation(new ConversationId(chosen.conversation));
    }
    String since = chosen == null ? null : chosen.since;
    long sinceMillis = since == null ? 0 : millis(since, application.clock().millis());
    return replaying.since(
        sinceMillis,
        done -> {
          if (done % 100 == 0) {
            terminal.say(SAY.replayed(done));
          }
        });
  }

  private static void print(Terminal terminal, TurnReplay turn) {
    terminal.print(SAY.turn(turn.conversationId(), turn.number(), shown(turn.message())));
    turn.circumstances().forEach(sentence -> terminal.print("  " + sentence));
    for (TurnReplay.Difference difference : turn.differences()) {
      terminal.print(SAY.then(difference.part(), shown(difference.then())));
      terminal.print(SAY.now(difference.part(), shown(difference.now())));
    }
  }

  private static String summary(ReplayReport report) {
    return SAY.summary(
        report.turns(),
        report.conversations(),
        report.identical(),
        report.equivalent(),
        report.different());
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** Epoch milliseconds of a date (UTC), an instant, or a time ago. */
  static long millis(String when, long nowMillis) {
    Matcher ago = AGO.matcher(when);
    if (ago.matches()) {
      long count = Long.parseLong(ago.group(1));
      Duration back =
          switch (ago.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      return nowMillis - back.toMillis();
    }
    try {
      return when.length() == 10
          ? LocalDate.parse(when).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
          : Instant.parse(when).toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.timeUnreadable(when), e);
    }
  }
}
