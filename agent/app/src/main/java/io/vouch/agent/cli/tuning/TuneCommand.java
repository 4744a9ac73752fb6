package io.vouch.agent.cli.tuning;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.cli.option.PersonOption;
import io.vouch.agent.report.ReportFile;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyBench;
import io.vouch.agent.studies.StudySetup;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.tuning.report.StudyPage;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.RoundStep;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.agent.wiring.Services;
import io.vouch.domain.StudyId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch tune}: studies that tune a ranking. */
@Command(name = "tune", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
public final class TuneCommand implements Runnable {
  private static final TuningCommandMessages SAY = Messages.of(TuningCommandMessages.class);

  /** The steps that are told as they are done; {@code explain} shows the others. */
  private static final Set<RoundStep> TOLD =
      EnumSet.of(RoundStep.PULL, RoundStep.SEARCH, RoundStep.PUBLISH, RoundStep.CONFIRM);

  private static final long SHORTEST_WAIT_MILLIS = 100;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.tuneNeedsCommand());
  }

  @Command(name = "run", mixinStandardHelpOptions = true)
  int start(
      @Mixin CommonOptions common,
      @Mixin StudyOption study,
      @Mixin MarketOptions market,
      @Mixin LiveOptions live,
      @Option(names = "--report", paramLabel = "FILE") @Nullable Path report) {
    if (report != null) {
      ReportFile.requireWritable(report);
    }
    StudyId id = study.id();
    return with(
        common,
        services -> {
          VouchStore store = services.store();
          StudyBench bench = services.studyBench();
          StudySetup setup =
              live.isLive()
                  ? market.setup(live.study(market, store.rankings(), services.clock()))
                  : market.setup();
          int threads = Runtime.getRuntime().availableProcessors();
          finish(bench.rounds(id, setup, threads), study, live.waits());
          if (report != null) {
            ReportFile.write(
                report,
                StudyPage.of(
                    services.studies().setup(id).plan(id, 1),
                    store.tuning().state(id),
                    notes(store, id)));
            terminal().say(SAY.reportWritten(report));
          }
          show(common, StudyText.status(services.studies().status(id)));
          return ExitCodes.OK;
        });
  }

  private void finish(Rounds rounds, StudyOption study, boolean waits) {
    for (Progress progress = rounds.advance(); ; progress = rounds.advance()) {
      switch (progress) {
        case Progress.Done done -> {
          if (TOLD.contains(done.step())) {
            terminal().say(SAY.stepDone(done.round(), done.summary()));
          }
        }
        case Progress.Waiting waiting -> {
          terminal().say(SAY.waits(waiting.round(), Instant.ofEpochMilli(waiting.untilMillis())));
          if (!waits || !awaited(waiting.untilMillis())) {
            return;
          }
        }
        case Progress.Held held -> {
          terminal().say(SAY.holds(held.round(), held.reason(), study.id()));
          return;
        }
        case Progress.Finished finished -> {
          return;
        }
      }
    }
  }

  /** Whether that time has come; not if somebody wants the command to end. */
  private static boolean awaited(long untilMillis) {
    try {
      long left = untilMillis - InstantSource.system().millis();
      Thread.sleep(Math.max(SHORTEST_WAIT_MILLIS, left));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Command(name = "status", mixinStandardHelpOptions = true)
  int status(@Mixin CommonOptions common, @Mixin StudyOption study) {
    return shown(common, studies -> StudyText.status(studies.status(study.id())));
  }

  @Command(name = "rounds", mixinStandardHelpOptions = true)
  int rounds(@Mixin CommonOptions common, @Mixin StudyOption study) {
    StudyId id = study.id();
    return shown(common, studies -> StudyText.rounds(studies.status(id), studies.rounds(id)));
  }

  @Command(name = "explain", mixinStandardHelpOptions = true)
  int explain(
      @Mixin CommonOptions common,
      @Mixin StudyOption study,
      @Option(names = "--round", paramLabel = "ROUND", required = true) int round) {
    return shown(common, studies -> StudyText.explanation(studies.explanation(study.id(), round)));
  }

  @Command(name = "approve", mixinStandardHelpOptions = true)
  int approve(
      @Mixin CommonOptions common,
      @Mixin StudyOption study,
      @Mixin PersonOption by,
      @Option(names = "--activate") boolean activate) {
    StudyId id = study.id();
    return with(
        common,
        services -> {
          services.studies().setup(id);
          Approvals approvals = services.approvals();
          RankingConfiguration approved = approvals.approve(id, by.name());
          if (activate) {
            approvals.activate(approved, services.factors());
          }
          show(common, StudyText.approved(approved, activate));
          return ExitCodes.OK;
        });
  }

  @Command(name = "reject", mixinStandardHelpOptions = true)
  int reject(
      @Mixin CommonOptions common,
      @Mixin StudyOption study,
      @Mixin PersonOption by,
      @Option(names = "--reason", required = true) String reason) {
    return decided(
        common,
        study,
        SAY.rejected(),
        approvals -> approvals.reject(study.id(), by.name(), reason));
  }

  @Command(name = "release", mixinStandardHelpOptions = true)
  int release(@Mixin CommonOptions common, @Mixin StudyOption study, @Mixin PersonOption by) {
    return decided(
        common,
        study,
        SAY.released(study.id()),
        approvals -> approvals.release(study.id(), by.name()));
  }

  @Command(name = "freeze", mixinStandardHelpOptions = true)
  int freeze(
      @Mixin CommonOptions common,
      @Mixin StudyOption study,
      @Mixin PersonOption by,
      @Option(names = "--reason", required = true) String reason) {
    return decided(
        common,
        study,
        SAY.frozenNow(),
        approvals -> approvals.freeze(study.id(), by.name(), reason));
  }

  @Command(name = "unfreeze", mixinStandardHelpOptions = true)
  int unfreeze(@Mixin CommonOptions common, @Mixin StudyOption study, @Mixin PersonOption by) {
    return decided(
        common,
        study,
        SAY.unfrozen(study.id()),
        approvals -> approvals.unfreeze(study.id(), by.name()));
  }

  private int decided(
      CommonOptions common, StudyOption study, String said, Consumer<Approvals> decision) {
    return with(
        common,
        services -> {
          services.studies().setup(study.id());
          decision.accept(services.approvals());
          terminal().say(said);
          return ExitCodes.OK;
        });
  }

  @Command(name = "rollback", mixinStandardHelpOptions = true)
  int rollBack(
      @Mixin CommonOptions common,
      @Option(names = "--to", paramLabel = "VERSION") @Nullable String to) {
    return with(
        common,
        services -> {
          Approvals approvals = services.approvals();
          RankingConfiguration active = to == null ? approvals.rollBack() : approvals.rollBack(to);
          show(common, StudyText.approved(active, true));
          return ExitCodes.OK;
        });
  }

  @Command(name = "export", mixinStandardHelpOptions = true)
  int export(@Mixin CommonOptions common, @Mixin StudyOption study) {
    StudyId id = study.id();
    return with(
        common,
        services -> {
          List<Map<String, Object>> events = services.studies().export(id);
          boolean isSimulated = services.studies().setup(id).isSimulated();
          terminal()
              .json(Map.of("study", id.value(), "isSimulated", isSimulated, "events", events));
          return ExitCodes.OK;
        });
  }

  private int shown(CommonOptions common, Function<Studies, StudyText> text) {
    return with(
        common,
        services -> {
          show(common, text.apply(services.studies()));
          return ExitCodes.OK;
        });
  }

  private void show(CommonOptions common, StudyText text) {
    if (common.json()) {
      terminal().json(text.document());
    } else {
      List<String> lines = text.lines();
      lines.forEach(terminal()::print);
    }
  }

  private static StudyNotes notes(VouchStore store, StudyId id) {
    return StudyNotes.of(store.tuning(), id);
  }

  private static int with(CommonOptions common, Function<Services, Integer> work) {
    try (Services services = Services.open(common.settings())) {
      return work.apply(services);
    }
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
