package io.vouch.agent.wiring;

import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.ModelFiles;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.engine.Training;
import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.jobs.Jobs;
import io.vouch.agent.lab.house.RunningProduct;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.ModelProbe;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.people.PersonalData;
import io.vouch.agent.product.ModelParts;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.replay.Replaying;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.studies.StudyRuns;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.agent.turn.state.Conversations;
import io.vouch.agent.understanding.llm.CriticPlanner;
import io.vouch.domain.IdSource;
import io.vouch.memory.VouchStore;
import io.vouch.tools.ranking.RankingFactors;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running application: the {@linkplain Services services} over the open store and the loaded
 * engine. The same for server and command line.
 */
public final class Application implements RunningProduct {
  private static final Duration LONGEST_PROBE = Duration.ofSeconds(15);

  private final Services services;
  private final Product product;
  private final @Nullable ModelSettings modelSettings;
  private final @Nullable ChatModels chatModels;
  private final StudyRuns studyRuns;
  private final Path dataDirectory;
  private final List<String> trainAlso;

  private Application(Settings settings) {
    this.trainAlso = Product.shippedModels().named(settings.trainAlso()).names();
    this.services = Services.open(settings);
    this.modelSettings = services.modelSettings();
    this.chatModels = services.chatModels();
    this.product =
        Product.on(
            new Foundation(
                services.store(),
                new ModelFiles(settings.modelDirectory(), services.models()),
                services.clock(),
                services.ids(),
                language(settings),
                services.arms()));
    this.studyRuns = new StudyRuns(services.studyBench(), services.jobs(), services.clock());
    this.dataDirectory = settings.dataDirectory();
  }

  private LanguageParts language(Settings settings) {
    ChatModels configured = chatModels;
    return configured == null
        ? LanguageParts.withoutModel()
        : new ModelParts(
            configured,
            services.clock(),
            ModelSettings.criticChances(settings.environment(), CriticPlanner.MOST_CHANCES));
  }

  /** Opens the store, applies its migrations and loads the engine. */
  public static Application open(Settings settings) {
    return new Application(settings);
  }

  @Override
  public VouchStore store() {
    return services.store();
  }

  /** The training of this catalogue. */
  public Training training() {
    return product.training(trainAlso);
  }

  @Override
  public EngineHolder engines() {
    return product.engines();
  }

  public IdSource ids() {
    return services.ids();
  }

  @Override
  public InstantSource clock() {
    return services.clock();
  }

  /**
   * The conversation, made anew: it learns the shapes of its JSON in its first turns, so keep it.
   */
  @Override
  public ChatService chat() {
    return product.chat();
  }

  /** The name of the language model in use, or null where none is configured. */
  public @Nullable String languageModel() {
    return modelSettings == null ? null : modelSettings.model();
  }

  /** Stored conversations, run again. */
  public Replaying replaying() {
    return product.replaying();
  }

  public Conversations conversations() {
    return product.conversations();
  }

  public Recommending recommending() {
    return product.recommending();
  }

  @Override
  public TurnBudgets budgets() {
    return modelSettings == null
        ? TurnBudgets.usual(services.clock())
        : new TurnBudgets(
            services.clock(), modelSettings.turnTimeout().toMillis(), modelSettings.turnTokens());
  }

  /** The studies that this process runs. */
  public StudyRuns studyRuns() {
    return studyRuns;
  }

  /** Experiments on real people, to be begun, looked at and ended. */
  public Experiments experiments() {
    return services.experiments();
  }

  /** The factors that the ranking can weigh. */
  public RankingFactors factors() {
    return services.factors();
  }

  public Approvals approvals() {
    return services.approvals();
  }

  /** Long-running work, as people see it. */
  public Jobs jobs() {
    return services.jobs();
  }

  /** Where models, rejected rows and fitted worlds lie. */
  public Path dataDirectory() {
    return dataDirectory;
  }

  public PersonalData personalData() {
    return services.personalData();
  }

  public KeyRing keys() {
    return services.keys();
  }

  /**
   * What the model's endpoint answers to a small question, or null where no model is configured.
   */
  ModelProbe.@Nullable Report probeModel() {
    return chatModels == null
        ? null
        : new ModelProbe(chatModels, services.clock()).probe(LONGEST_PROBE);
  }

  @Override
  public void close() {
    product.close();
  }
}
