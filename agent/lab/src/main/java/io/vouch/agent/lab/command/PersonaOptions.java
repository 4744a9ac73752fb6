package io.vouch.agent.lab.command;

import io.vouch.agent.lab.talk.Personas;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.ModelSettings;
import io.vouch.messages.Messages;
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
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  @Option(names = "--personas", paramLabel = "SHARE", defaultValue = "0")
  private double share;

  @Option(names = "--record", paramLabel = "FILE")
  private @Nullable Path record;

  @Option(names = "--replay", paramLabel = "FILE")
  private @Nullable Path replay;

  @Option(names = "--most-calls", defaultValue = "500")
  private int mostCalls = 500;

  @Option(names = "--yes")
  private boolean yes;

  @Option(names = "--price-per-million-tokens", paramLabel = "PRICE")
  private @Nullable Double price;

  double share() {
    return share;
  }

  /** Those who speak in the chat; null for nobody. Without a model they speak by template. */
  @Nullable Personas open(Map<String, String> environment, Consumer<String> progress) {
    if (share == 0) {
      return null;
    }
    Source source = source(environment, Otherwise.SPEAK_BY_TEMPLATE, progress);
    return new Personas(share, new PersonaSpeaker(source.model), source.name, source.budget);
  }

  /**
   * What answers for personas.
   *
   * @param name a model's name, "recorded exchanges", or that there is nothing
   * @param answers whether there is anything
   */
  record Source(PersonaModel model, String name, Personas.Budget budget, boolean answers) {}

  /** What personas do where no model answers for them. */
  enum Otherwise {
    SPEAK_BY_TEMPLATE,
    BE_STATISTICAL
  }

  /** What answers for personas; says so if nothing does. */
  Source source(Map<String, String> environment, Otherwise otherwise, Consumer<String> progress) {
    List<Exchange> known = replay == null ? List.of() : ExchangeFile.read(replay);
    ModelSettings settings = replay == null ? ModelSettings.from(environment) : null;
    ChatModels models = settings == null ? null : ChatModels.connect(settings);
    if (replay == null && models == null) {
      progress.accept(SAY.noModel(ModelSettings.BASE_URL, otherwise));
    }
    String name =
        replay != null
            ? SAY.recordedExchanges()
            : models == null ? SAY.nameOf(otherwise) : models.name();
    int ceiling = yes ? Integer.MAX_VALUE : mostCalls;
    return new Source(
        new PersonaModel(models == null ? null : models.blocking(), known, record, ceiling),
        name,
        new Personas.Budget(models == null ? Integer.MAX_VALUE : mostCalls, yes, price),
        replay != null || models != null);
  }
}
