package io.vouch.agent.wiring;

import io.vouch.agent.engine.ModelFiles;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.engine.Training;
import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.experiments.LiveArms;
import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.jobs.Jobs;
import io.vouch.agent.lab.house.RunningProduct;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.ModelProbe;
import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.people.PersonalData;
import io.vouch.agent.product.ModelParts;
import io.vouch.agent.product.Product;
import io.vouch.agent.product.Product.Foundation;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.studies.Controllers;
import io.vouch.agent.studies.StudyBench;
import io.vouch.agent.studies.StudyRuns;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.agent.turn.state.Conversations;
import io.vouch.agent.understanding.llm.CriticPlanner;
import io.vouch.domain.IdSource;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.tools.model.Models;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The running application: the open store, the loaded engine and what works on them. The same for
 * server and command line.
 */
public final class Application implements RunningProduct {
  private static final Duration LONGEST_PROBE = Duration.ofSeconds(15);

  private final InstantSource clock = InstantSource.system();
  private final IdSource ids = new UlidSource();
  private final VouchStore store;
  private final Product product;
  private final @Nullable ModelSettings modelSettings;
  private final @Nullable ChatModels chatModels;
  private final LiveArms arms;
  private final StudyRuns studyRuns;
  private final Path dataDirectory;
  private final List<String> trainAlso;

  private Application(Settings settings) {
    Models registered = Product.shippedModels();
    this.trainAlso = registered.named(settings.trainAlso()).names();
    this.store = JdbcVouchStore.open(settings.store());
    this.modelSettings = ModelSettings.from(settings.environment());
    this.chatModels = modelSettings == null ? null : ChatModels.connect(modelSettings);
    this.arms = new LiveArms(store, clock);
    this.product =
        Product.on(
            new Foundation(
                store,
                new ModelFiles(settings.modelDirectory(), registered),
                clock,
                ids,
                language(settings),
                arms));
    this.studyRuns = new StudyRuns(studyBench(), jobs(), clock);
    this.dataDirectory = settings.dataDirectory();
  }

  private LanguageParts language(Settings settings) {
    ChatModels configured = chatModels;
    return configured == null
        ? LanguageParts.withoutModel()
        : new ModelParts(
            configured,
            clock,
            ModelSettings.criticChances(settings.environment(), CriticPlanner.MOST_CHANCES));
  }

  /** Opens the store, applies its migrations and loads the engine. */
  public static Application open(Settings settings) {
    return new Application(settings);
  }

  @Override
  public VouchStore store() {
    return store;
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
    return ids;
  }

  @Override
  public InstantSource clock() {
    return clock;
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

  public Conversations conversations() {
    return product.conversations();
  }

  public Recommending recommending() {
    return product.recommending();
  }

  @Override
  public TurnBudgets budgets() {
    return modelSettings == null
        ? TurnBudgets.usual(clock)
        : new TurnBudgets(
            clock, modelSettings.turnTimeout().toMillis(), modelSettings.turnTokens());
  }

  /** Where studies are set up, with the configured model as a controller. */
  public StudyBench studyBench() {
    return new StudyBench(store, new Controllers(tunerModel()), clock);
  }

  /** The studies that this process runs. */
  public StudyRuns studyRuns() {
    return studyRuns;
  }

  /** Who is ranked for by which arm of the experiment that runs. */
  public LiveArms arms() {
    return arms;
  }

  public LiveExperiment liveExperiment() {
    return new LiveExperiment(store, clock);
  }

  /** Experiments on real people, to be begun, looked at and ended. */
  public Experiments experiments() {
    return new Experiments(store, liveExperiment(), arms, clock);
  }

  public Approvals approvals() {
    return new Approvals(store.tuning(), store.rankings(), clock);
  }

  /** One question to the configured model at a time, each within the time of a turn. */
  private @Nullable Function<ModelRequest, ModelReply> tunerModel() {
    ChatModels models = chatModels;
    ModelSettings settings = modelSettings;
    return models == null || settings == null
        ? null
        : models.questions(settings.turnTimeout(), clock);
  }

  /** Long-running work, as people see it. */
  public Jobs jobs() {
    return new Jobs(store.jobs(), ids, clock);
  }

  /** Where models, rejected rows and fitted worlds lie. */
  public Path dataDirectory() {
    return dataDirectory;
  }

  public PersonalData personalData() {
    return new PersonalData(store, clock);
  }

  public KeyRing keys() {
    return new KeyRing(store.accessKeys(), store.audit(), clock, new SecureRandom());
  }

  /**
   * What the model's endpoint answers to a small question, or null where no model is configured.
   */
  ModelProbe.@Nullable Report probeModel() {
    return chatModels == null ? null : new ModelProbe(chatModels, clock).probe(LONGEST_PROBE);
  }

  @Override
  public void close() {
    product.close();
  }
}
