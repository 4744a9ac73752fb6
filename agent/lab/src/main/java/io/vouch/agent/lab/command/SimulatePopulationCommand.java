package io.vouch.agent.lab.command;

import io.vouch.agent.importing.ImportListener;
import io.vouch.agent.importing.ImportOutcome;
import io.vouch.agent.importing.ImportRun;
import io.vouch.agent.importing.OnError;
import io.vouch.agent.importing.detection.DetectionOptions;
import io.vouch.agent.importing.detection.Detector;
import io.vouch.agent.lab.house.Products;
import io.vouch.agent.lab.talk.StoredTakings;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.ScratchDirectory;
import io.vouch.agent.terminal.Terminal;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.messages.Messages;
import io.vouch.simulator.scenario.PopulationFile;
import io.vouch.simulator.segments.FoundSegment;
import io.vouch.simulator.segments.ResponseRow;
import io.vouch.simulator.segments.Segmentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch simulate population}: finds segments in real events. */
@Command(name = "population", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class SimulatePopulationCommand implements Callable<Integer> {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  private static final String DEMO = "demo";
  private static final int DEMO_ITEMS = 2_000;

  private final Products products;

  @Spec private CommandSpec spec;

  @Option(names = "--from", paramLabel = "PATH")
  private @Nullable Path from;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  @Option(names = "--segments", defaultValue = "4")
  private int segments = 4;

  @Option(names = "--smallest", defaultValue = "50")
  private int smallest = 50;

  @Option(names = "--days", defaultValue = "365")
  private int days = 365;

  @Option(names = "--users", defaultValue = "1000")
  private int users = 1_000;

  @Option(names = "--seed", defaultValue = "1")
  private long seed = 1;

  @Option(names = "--json")
  private boolean json;

  /**
   * The whole answer as JSON.
   *
   * @param leftOut people with too few takings to be grouped
   * @param untouched settings that such data cannot tell
   * @param responses simulated users beside the data
   */
  record Document(
      String from,
      String to,
      int days,
      int people,
      int leftOut,
      List<FoundSegment> segments,
      List<String> untouched,
      long seed,
      List<ResponseRow> responses) {}

  SimulatePopulationCommand(Products products) {
    this.products = products;
  }

  @Override
  public Integer call() {
    if (!out.toString().endsWith(".json")) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.populationNotJson(out));
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.noPopulationFolder(out));
    }
    if (days < 2 || users < 1) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.tooFewDaysOrUsers(days, users));
    }
    Segmentation.Request wanted = new Segmentation.Request(segments, smallest, days);
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    StoredTakings takings = read(terminal);
    terminal.say(SAY.findingSegments(takings.log().people().size(), takings.from(), takings.to()));
    Segmentation found =
        Segmentation.of(
            takings.log(),
            new Segmentation.Request(wanted.segments(), wanted.smallest(), takings.days()));
    PopulationFile.write(out, name(), found.segments());
    terminal.say(SAY.simulatingBeside(seed));
    Document document =
        new Document(
            takings.from(),
            takings.to(),
            takings.days(),
            takings.log().people().size() - found.leftOut(),
            found.leftOut(),
            found.segments(),
            found.untouched(),
            seed,
            found.responses(users, seed));
    if (json) {
      terminal.json(document);
    } else {
      PopulationText.lines(document).forEach(terminal::print);
    }
    terminal.say(SAY.populationWritten(out));
    return ExitCodes.OK;
  }

  private String name() {
    String file = String.valueOf(out.getFileName());
    return file.substring(0, file.length() - ".json".length());
  }

  private StoredTakings read(Terminal terminal) {
    Path source = from;
    if (source == null) {
      return stored(products.ownStore(), terminal);
    }
    if (source.equals(Path.of(DEMO))) {
      return new ScratchDirectory()
          .with(scratch -> {
            products.importDemoMarket(scratch, DEMO_ITEMS, terminal::say);
            return stored(products.store(scratch), terminal);
          });
    }
    if (!Files.exists(source)) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noSuchPath(source));
    }
    return Files.exists(source.resolve(StoreLocation.FILE_NAME))
        ? stored(products.store(source), terminal)
        : new ScratchDirectory().with(scratch -> imported(source, scratch, terminal));
  }

  private StoredTakings stored(VouchStore opened, Terminal terminal) {
    terminal.say(SAY.readingEvents());
    try (VouchStore store = opened) {
      return StoredTakings.of(store, days);
    }
  }

  private StoredTakings imported(Path source, Path scratch, Terminal terminal) {
    terminal.say(SAY.importing(source));
    try (VouchStore store = products.store(scratch)) {
      ImportOutcome outcome =
          new ImportRun(() -> store.stage(ImportRun.stageName()), scratch, ImportListener.SILENT)
              .run(Detector.detect(List.of(source), DetectionOptions.GUESS), OnError.SKIP);
      if (!(outcome instanceof ImportOutcome.Imported)) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.notImported(source));
      }
      return StoredTakings.of(store, days);
    }
  }
}
