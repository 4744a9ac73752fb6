package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.SearchBenchmark;
import io.vouch.agent.lab.bench.SearchBenchmark.Result;
import io.vouch.agent.lab.bench.SearchBenchmark.Size;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.search.CmaEsSearch;
import io.vouch.tools.search.ParameterSearch;
import io.vouch.tools.search.ParzenSearch;
import io.vouch.tools.search.RandomSearch;
import io.vouch.tools.search.SobolSearch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vouch bench search}. */
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class BenchSearchCommand implements Callable<Integer> {
  private static final BenchMessages SAY = Messages.of(BenchMessages.class);

  private static final List<ParameterSearch> SEARCHES =
      List.of(new ParzenSearch(), new CmaEsSearch(), new SobolSearch(), new RandomSearch());

  @Spec private CommandSpec spec;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--search", defaultValue = "tpe")
  private String search = "tpe";

  @Option(names = "--trials", defaultValue = "5000")
  private int trials;

  @Option(names = "--requests", defaultValue = "2000")
  private int requests;

  @Option(names = "--candidates", defaultValue = "60")
  private int candidates;

  @Option(names = "--threads", defaultValue = "2")
  private int threads;

  @Override
  public Integer call() {
    if (trials < 1 || requests < 1 || candidates < 2 || threads < 1) {
      throw new ParameterException(spec.commandLine(), SAY.searchNeedsMore());
    }
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    terminal.say(SAY.searching(search, DemoMarket.STANDARD_SEED));
    Result result =
        new SearchBenchmark(DemoMarket.STANDARD_SEED)
            .run(chosen(), new Size(trials, requests, candidates, threads));
    if (json) {
      terminal.json(result);
    } else {
      terminal.print(text(result));
    }
    return result.hashEqualAcrossThreads() ? ExitCodes.OK : ExitCodes.SOFTWARE;
  }

  private ParameterSearch chosen() {
    return SEARCHES.stream()
        .filter(known -> known.name().equals(search))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                SAY.noSuchSearch(search, SEARCHES.stream().map(ParameterSearch::name).toList())));
  }

  private static String text(Result result) {
    return SAY.searched(
        result.search(),
        result.trials(),
        result.requests(),
        result.candidates(),
        result.factors(),
        "%.1f".formatted(result.seconds()),
        result.threads(),
        result.hashEqualAcrossThreads(),
        result.machine().sentence());
  }
}
