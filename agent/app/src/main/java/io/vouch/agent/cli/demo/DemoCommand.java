package io.vouch.agent.cli.demo;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.cli.chat.ChatSession;
import io.vouch.agent.cli.importing.ImportJob;
import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.cli.option.TrainingProgress;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.importing.fitness.FitnessSurvey;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.turn.Vouching;
import io.vouch.agent.wiring.Application;
import io.vouch.agent.wiring.Services;
import io.vouch.agent.wiring.Settings;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code vouch demo}: sets up the built-in market and holds one scripted conversation
 * in it.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
public final class DemoCommand implements Callable<Integer> {
  private static final DemoMessages SAY = Messages.of(DemoMessages.class);

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  private final DemoImport demo = new DemoImport(DemoMarket.standard());

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    long start = System.nanoTime();
    Settings settings = prepared(terminal);
    long imported = System.nanoTime();
    try (Application application = Application.open(settings)) {
      new TrainingProgress(terminal::say).trainIfStale(application, DemoMarket.STANDARD_SEED);
      long trained = System.nanoTime();
      List<DemoReport.DemoTurn> turns = converse(application, terminal);
      boolean passed = turns.stream().allMatch(turn -> turn.faults().isEmpty());
      Engine engine = application.engines().current();
      DemoReport report =
          new DemoReport(
              passed,
              engine.catalogue().size(),
              engine.model().modelVersion(),
              turns,
              new DemoReport.Timings(
                  (imported - start) / 1_000_000,
                  (trained - imported) / 1_000_000,
                  turns.stream().mapToDouble(DemoReport.DemoTurn::tookMillis).sum()));
      finish(terminal, report, settings);
      return passed ? ExitCodes.OK : ExitCodes.GATE_FAILED;
    }
  }

  /**
   * The settings of a store that holds the demo market: the usual one if it is empty, else one
   * beside it.
   */
  private Settings prepared(Terminal terminal) {
    Settings usual = common.settings();
    if (isReady(usual, terminal)) {
      return usual;
    }
    Path beside = usual.dataDirectory().resolve("demo");
    terminal.say(SAY.usesOwnStore(beside));
    Settings own = usual.inDirectory(beside);
    if (!isReady(own, terminal)) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.directoryTaken(beside));
    }
    return own;
  }

  private boolean isReady(Settings settings, Terminal terminal) {
    try (VouchStore store = Services.open(settings.store())) {
      if (store.catalogue().count() == 0) {
        terminal.say(SAY.importing());
        try (ImportJob job = ImportJob.begin(store, SAY.market())) {
          job.ended(demo.into(store), FitnessSurvey.of(store.catalogue(), store.events()));
        }
      }
      return demo.isIn(store);
    }
  }

  private List<DemoReport.DemoTurn> converse(Application application, Terminal terminal) {
    IdSource ids = application.ids();
    ChatSession session = new ChatSession(application, new PersonId("demo-" + ids.next()), null);
    List<DemoReport.DemoTurn> turns = new ArrayList<>();
    for (DemoScript.Line line : DemoScript.lines()) {
      ChatAnswer answer = session.say(line.message(), event -> {});
      DemoReport.DemoTurn turn = DemoReport.DemoTurn.of(line, answer, faults(application, answer));
      turns.add(turn);
      if (!common.json()) {
        print(terminal, turn);
      }
    }
    return turns;
  }

  private static List<String> faults(Application application, ChatAnswer answer) {
    Recommendation slate = answer.recommendation();
    if (slate == null) {
      return List.of();
    }
    return Vouching.faults(
        application.engines().current(),
        slate,
        answer.constraints().stream().map(ActiveConstraint::constraint).toList(),
        slate.items().stream().map(item -> item.certificate().wishes()).toList()); // not told here
  }

  private static void print(Terminal terminal, DemoReport.DemoTurn turn) {
    terminal.print(SAY.you(turn.message()));
    terminal.print(SAY.vouch(turn.text().replace("\n", "\n        ")));
    if (!turn.items().isEmpty()) {
      String verdict =
          turn.faults().isEmpty()
              ? SAY.allStand(turn.items().size())
              : String.join(" ", turn.faults());
      terminal.print(SAY.verdict(verdict, "%.1f".formatted(turn.tookMillis())));
    }
    terminal.print("");
  }

  private void finish(Terminal terminal, DemoReport report, Settings settings) {
    if (common.json()) {
      terminal.json(report);
      return;
    }
    boolean usual = settings.dataDirectory().equals(common.settings().dataDirectory());
    String directory = usual ? "" : " --data-dir " + settings.dataDirectory();
    terminal.say(SAY.talkYourself(directory));
  }
}
