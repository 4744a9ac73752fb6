package io.vouch.agent.cli.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.agent.importing.DetectionText;
import io.vouch.agent.importing.ImportListener;
import io.vouch.agent.importing.ImportOutcome;
import io.vouch.agent.importing.ImportRun;
import io.vouch.agent.importing.OnError;
import io.vouch.agent.importing.detection.Confidence;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.detection.DetectionOptions;
import io.vouch.agent.importing.detection.Detector;
import io.vouch.agent.importing.fitness.FitnessReport;
import io.vouch.agent.importing.fitness.FitnessSurvey;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.wiring.Services;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.io.Console;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code vouch import}: guesses what files are, shows the guess, imports them and says
 * what the data is good for.
 *
 * <p>Standard output is data (the report, or one JSON document), standard error is progress.
 */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
public final class ImportCommand implements Callable<Integer> {
  private static final ImportCommandMessages SAY = Messages.of(ImportCommandMessages.class);

  private static final int FINDINGS = 4;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH")
  private List<Path> paths = List.of();

  @Option(names = "--format", paramLabel = "NAME")
  private @Nullable String format;

  @Option(names = "--detect")
  private boolean detectOnly;

  @Option(names = {"--yes", "-y"})
  private boolean yes;

  @Option(names = "--map", paramLabel = "FIELD=COLUMN")
  private Map<String, String> mapping = new LinkedHashMap<>();

  @Option(names = "--currency", paramLabel = "CODE")
  private @Nullable String currency;

  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  @Option(
      names = "--on-error",
      paramLabel = "skip|stop",
      defaultValue = "skip",
      converter = OnErrorWord.class)
  private OnError onError = OnError.SKIP;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--data-dir", paramLabel = "DIR")
  private @Nullable Path dataDirectory;

  @Option(names = "--json")
  private boolean json;

  @Option(names = {"--quiet", "-q"})
  private boolean quiet;

  @Override
  public Integer call() {
    Detection detection =
        Detector.detect(paths, new DetectionOptions(format, mapping, currency, encoding));
    if (detectOnly) {
      show(DetectionText.of(detection), DetectionText.asData(detection));
      return 0;
    }
    if (!quiet) {
      say(DetectionText.of(detection));
    }
    confirm(detection);
    return dryRun ? rehearse(detection) : run(detection);
  }

  /** Asks on a terminal; elsewhere an unsure guess needs a {@code --yes}. */
  private void confirm(Detection detection) {
    Console console = System.console();
    if (yes || dryRun || detection.confidence() == Confidence.CERTAIN) {
      return;
    }
    String answer =
        console != null && onTerminal(console) ? console.readLine(SAY.importLikeThis()) : null;
    if (answer == null || !answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y")) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.guessNotConfirmed());
    }
  }

  private int rehearse(Detection detection) {
    ImportProgressLine progress = progress();
    ImportOutcome outcome = ImportRun.rehearse(detection, listener(progress));
    progress.done();
    show(ImportText.of(outcome, null), ImportText.asData(detection, outcome, null));
    return 0;
  }

  private int run(Detection detection) {
    try (VouchStore store = Services.open(location());
        ImportJob job = ImportJob.begin(store, title())) {
      ImportProgressLine progress = progress();
      ImportOutcome outcome = imported(store, job, detection, progress);
      progress.done();
      FitnessReport fitness =
          outcome instanceof ImportOutcome.Imported
              ? FitnessSurvey.of(store.catalogue(), store.events())
              : null;
      job.ended(outcome, fitness);
      show(ImportText.of(outcome, fitness), ImportText.asData(detection, outcome, fitness));
      return outcome instanceof ImportOutcome.Stopped ? FINDINGS : 0;
    }
  }

  private ImportOutcome imported(
      VouchStore store, ImportJob job, Detection detection, ImportProgressLine progress) {
    try {
      return new ImportRun(
              () -> store.stage(ImportRun.stageName()), directory(), job.before(listener(progress)))
          .run(detection, onError);
    } catch (VouchException e) {
      job.failed(e);
      throw e;
    }
  }

  private String title() {
    return paths.stream()
        .map(path -> String.valueOf(path.getFileName()))
        .collect(Collectors.joining(", "));
  }

  /** JDK 21 has a console only on a terminal; from 22 on there may always be one, which knows. */
  private static boolean onTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private ImportProgressLine progress() {
    Console console = System.console();
    boolean terminal = console != null && onTerminal(console) && System.getenv("NO_COLOR") == null;
    return new ImportProgressLine(spec.commandLine().getErr(), terminal, InstantSource.system());
  }

  private ImportListener listener(ImportProgressLine progress) {
    return quiet ? ImportListener.SILENT : progress;
  }

  private StoreLocation location() {
    return dataDirectory == null
        ? StoreLocation.fromEnvironment(System.getenv())
        : StoreLocation.directory(dataDirectory);
  }

  private Path directory() {
    String named = System.getenv().getOrDefault("VOUCH_DATA_DIR", "");
    return dataDirectory != null ? dataDirectory : Path.of(named.isBlank() ? "data" : named);
  }

  private void say(String text) {
    spec.commandLine().getErr().print(text);
    spec.commandLine().getErr().flush();
  }

  private void show(String text, Map<String, Object> data) {
    if (json) {
      spec.commandLine().getOut().println(asJson(data));
    } else if (!quiet) {
      spec.commandLine().getOut().print(text);
    }
    spec.commandLine().getOut().flush();
  }

  private static String asJson(Map<String, Object> data) {
    try {
      return DomainJson.plain().writerWithDefaultPrettyPrinter().writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notWrittenAsJson(), e);
    }
  }

  /** The words {@code skip} and {@code stop}. */
  private static final class OnErrorWord implements ITypeConverter<OnError> {
    @Override
    public OnError convert(String word) {
      return switch (word) {
        case "skip" -> OnError.SKIP;
        case "stop" -> OnError.STOP;
        default -> throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.notSkipOrStop(word));
      };
    }
  }
}
