package io.vouch.agent.lab.command;

import io.vouch.agent.lab.talk.Personas;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.ModelSettings;
import io.vouch.simulator.persona.Exchange;
import io.vouch.simulator.persona.ExchangeFile;
import io.vouch.simulator.persona.PersonaModel;
import io.vouch.simulator.persona.PersonaSpeaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about simulated users who are personas of a language model. */
final class PersonaOptions {
  @Option(
      names = "--personas",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the users who are personas of a language model, 0 to 1 (${DEFAULT-VALUE}).")
  private double share;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Add every exchange with the model to this file (JSONL).")
  private @Nullable Path record;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Take the model's answers from this file and ask no model.")
  private @Nullable Path replay;

  @Option(
      names = "--most-calls",
      defaultValue = "500",
      description = "Model calls beyond which a run is refused (${DEFAULT-VALUE}).")
  private int mostCalls = 500;

  @Option(names = "--yes", description = "Run even if more model calls are projected.")
  private boolean yes;

  @Option(
      names = "--price-per-million-tokens",
      paramLabel = "PRICE",
      description = "Of the model, to show the cost before the run.")
  private @Nullable Double price;

  double share() {
    return share;
  }

  /** Those who speak in the chat; null for nobody. Without a model they speak by template. */
  @Nullable Personas open(Map<String, String> environment, Consumer<String> progress) {
    if (share == 0) {
      return null;
    }
    Source source = source(environment, new Otherwise("speak by template", "templates"), progress);
    return new Personas(share, new PersonaSpeaker(source.model), source.name, source.budget);
  }

  /**
   * What answers for personas.
   *
   * @param name a model's name, "recorded exchanges", or that there is nothing
   * @param answers whether there is anything
   */
  record Source(PersonaModel model, String name, Personas.Budget budget, boolean answers) {}

  /**
   * What personas do where no model answers for them.
   *
   * @param sentence the end of "the personas …"
   * @param name of what answers then
   */
  record Otherwise(String sentence, String name) {}

  /** What answers for personas; says so if nothing does. */
  Source source(Map<String, String> environment, Otherwise otherwise, Consumer<String> progress) {
    List<Exchange> known = replay == null ? List.of() : ExchangeFile.read(replay);
    ModelSettings settings = replay == null ? ModelSettings.from(environment) : null;
    ChatModels models = settings == null ? null : ChatModels.connect(settings);
    if (replay == null && models == null) {
      progress.accept(
          "No language model is configured (%s): the personas %s."
              .formatted(ModelSettings.BASE_URL, otherwise.sentence()));
    }
    String name =
        replay != null ? "recorded exchanges" : models == null ? otherwise.name() : models.name();
    int ceiling = yes ? Integer.MAX_VALUE : mostCalls;
    return new Source(
        new PersonaModel(models == null ? null : models.blocking(), known, record, ceiling),
        name,
        new Personas.Budget(models == null ? Integer.MAX_VALUE : mostCalls, yes, price),
        replay != null || models != null);
  }
}
