package io.vouch.agent.cli.tuning;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.experiments.Experiments.Assignment;
import io.vouch.agent.experiments.Experiments.ExperimentOutcome;
import io.vouch.agent.experiments.Experiments.ExperimentToBegin;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Services;
import io.vouch.domain.PersonId;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.tuning.Uplift;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.SampleRatio;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code vouch experiments}: experiments on the people whom this store's servers serve.
 */
@Command(
    name = "experiments",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
public final class ExperimentsCommand implements Runnable {
  private static final TuningCommandMessages SAY = Messages.of(TuningCommandMessages.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), SAY.experimentsNeedsCommand());
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(@Mixin CommonOptions common) {
    List<LiveWindow> all = with(common, Experiments::all);
    if (common.json()) {
      terminal().json(Map.of("experiments", all));
    } else if (all.isEmpty()) {
      terminal().say(SAY.noExperiments());
    } else {
      all.forEach(window -> terminal().print(line(window)));
    }
    return ExitCodes.OK;
  }

  @Command(name = "start", mixinStandardHelpOptions = true)
  int start(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--weight", paramLabel = "FACTOR=WEIGHT")
          @Nullable Map<String, Double> weights,
      @Option(names = "--treat", paramLabel = "SHARE", defaultValue = "0.5") double share,
      @Option(names = "--hours", defaultValue = "24") double hours,
      @Option(names = "--explore", paramLabel = "SHARE", defaultValue = "0") double explored) {
    Map<String, Double> asked = weights == null ? Map.of() : new TreeMap<>(weights);
    LiveWindow begun =
        with(
            common,
            experiments ->
                experiments.begin(
                    new ExperimentToBegin(name, copied(asked), share, hours, explored)));
    return show(common, begun, List.of(line(begun)));
  }

  private static Map<String, @Nullable Double> copied(Map<String, Double> weights) {
    Map<String, @Nullable Double> copy = new TreeMap<>();
    weights.forEach(copy::put);
    return copy;
  }

  @Command(name = "stop", mixinStandardHelpOptions = true)
  int stop(@Mixin CommonOptions common, @Parameters(paramLabel = "NAME") String name) {
    LiveWindow stopped = with(common, experiments -> experiments.stop(new WindowId(name)));
    return show(common, stopped, List.of(line(stopped)));
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  int show(@Mixin CommonOptions common, @Parameters(paramLabel = "NAME") String name) {
    ExperimentOutcome outcome =
        with(common, experiments -> experiments.outcome(new WindowId(name)));
    return show(common, outcome, lines(outcome));
  }

  @Command(name = "assign", mixinStandardHelpOptions = true)
  int assign(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--user", paramLabel = "USER", required = true) String user) {
    Assignment assigned =
        with(common, experiments -> experiments.assigned(new WindowId(name), new PersonId(user)));
    String arm = assigned.arm() == null ? SAY.noArm() : assigned.arm();
    return show(
        common,
        assigned,
        List.of(SAY.assigned(user, arm, assigned.configurationVersion(), assigned.isRunning())));
  }

  private int show(CommonOptions common, Object document, List<String> lines) {
    if (common.json()) {
      terminal().json(document);
    } else {
      lines.forEach(terminal()::print);
    }
    return ExitCodes.OK;
  }

  private static String line(LiveWindow window) {
    boolean isRunning = window.isRunning(InstantSource.system().millis());
    List<String> arms = new ArrayList<>();
    for (LiveArm arm : window.arms()) {
      arms.add(
          "%s %.1f%% %s"
              .formatted(arm.name(), 100 * arm.trafficShare(), arm.configurationVersion()));
    }
    return SAY.experiment(
        window.id(),
        isRunning,
        Instant.ofEpochMilli(window.startMillis()),
        Instant.ofEpochMilli(window.lastMillis()),
        String.join("; ", arms));
  }

  private static List<String> lines(ExperimentOutcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(line(outcome.experiment()));
    for (ArmOutcome arm : outcome.arms()) {
      List<String> metrics = new ArrayList<>();
      Map<String, Uplift> uplifts = outcome.uplifts().getOrDefault(arm.arm(), Map.of());
      arm.tallyByMetric()
          .forEach((metric, tally) ->
              metrics.add(
                  arm.units() == 0
                      ? SAY.unknown(metric)
                      : "%s %.4f%s".formatted(metric, tally.value(), uplift(uplifts.get(metric)))));
      lines.add(SAY.armOutcome(arm.arm(), arm.units(), String.join(", ", metrics)));
    }
    if (outcome.sampleRatioPValue() < SampleRatio.MISMATCH) {
      lines.add(SAY.armsUneven("%.2g".formatted(outcome.sampleRatioPValue())));
    }
    return lines;
  }

  private static String uplift(@Nullable Uplift uplift) {
    return uplift == null
        ? ""
        : " (%+.1f%% ± %.1f)".formatted(100 * uplift.value(), 196 * uplift.standardError());
  }

  private static <T> T with(CommonOptions common, Function<Experiments, T> work) {
    try (Services services = Services.open(common.settings())) {
      return work.apply(services.experiments());
    }
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
