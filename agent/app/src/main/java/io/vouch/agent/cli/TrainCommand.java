package io.vouch.agent.cli;

import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.cli.option.StoredCatalogue;
import io.vouch.agent.cli.option.TrainingProgress;
import io.vouch.agent.engine.Training;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Application;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch train}: learns from the stored events. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = TrainingProgress.STANDARD_SEED;

  @Option(names = "--only", paramLabel = "NAME", split = ",")
  private List<String> only = List.of();

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    try (Application application = Application.open(common.settings())) {
      StoredCatalogue.requireItems(application);
      Training.Trained trained = new TrainingProgress(terminal::say).train(application, seed, only);
      if (common.json()) {
        terminal.json(trained);
      } else {
        terminal.print(trained.modelVersion());
      }
    }
    return ExitCodes.OK;
  }
}
