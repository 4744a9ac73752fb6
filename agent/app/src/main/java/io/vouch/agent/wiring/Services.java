package io.vouch.agent.wiring;

import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.experiments.LiveArms;
import io.vouch.agent.experiments.LiveExperiment;
import io.vouch.agent.jobs.Jobs;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.model.ModelSettings;
import io.vouch.agent.people.PersonalData;
import io.vouch.agent.product.Product;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.studies.Controllers;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyBench;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.domain.IdSource;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.tools.model.Models;
import io.vouch.tools.ranking.RankingFactors;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The composition root: the one place where a store is opened, where clock, identifiers and chance
 * of the machine are taken, and where what works on a store is put together. {@link Application} is
 * these services and the loaded engine. Thread-safe.
 */
public final class Services implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final IdSource ids = new UlidSource();
  private final Models models = Product.shippedModels();
  private final VouchStore store;
  private final Settings settings;
  private final LiveArms arms;
  private @Nullable ChatModels connected;

  private Services(Settings settings) {
    this.settings = settings;
    this.store = open(settings.store());
    this.arms = new LiveArms(store, clock);
  }

  /** Opens the store and applies its migrations; no engine is loaded. */
  public static Services open(Settings settings) {
    return new Services(settings);
  }

  /** Opens a store alone and applies its migrations; the caller closes it. */
  public static VouchStore open(StoreLocation location) {
    return JdbcVouchStore.open(location);
  }

  public VouchStore store() {
    return store;
  }

  public InstantSource clock() {
    return clock;
  }

  public IdSource ids() {
    return ids;
  }

  /** Long-running work, as people see it. */
  public Jobs jobs() {
    return new Jobs(store.jobs(), ids, clock);
  }

  /** Who is ranked for by which arm of the experiment that runs. */
  public LiveArms arms() {
    return arms;
  }

  /** The models that take part. */
  Models models() {
    return models;
  }

  /** The factors that a ranking with these models can weigh. */
  public RankingFactors factors() {
    return RankingFactors.with(models.words().keySet());
  }

  public LiveExperiment liveExperiment() {
    return new LiveExperiment(store, factors(), clock);
  }

  /** Experiments on real people, to be begun, looked at and ended. */
  public Experiments experiments() {
    return new Experiments(store, liveExperiment(), arms, clock);
  }

  public Approvals approvals() {
    return new Approvals(store.tuning(), store.rankings(), clock);
  }

  /** The studies of the store, none of them known to run. */
  public Studies studies() {
    return new Studies(store.tuning());
  }

  /** Where studies are set up, with the configured model as a controller. */
  public StudyBench studyBench() {
    return new StudyBench(store, new Controllers(tunerModel()), liveExperiment());
  }

  public PersonalData personalData() {
    return new PersonalData(store, clock);
  }

  public KeyRing keys() {
    return new KeyRing(store.accessKeys(), store.audit(), clock, new SecureRandom());
  }

  /**
   * The language model that the environment names, or null where it names none; read when it is
   * needed, so that a command without a model does not fail on its settings.
   */
  @Nullable ModelSettings modelSettings() {
    return ModelSettings.from(settings.environment());
  }

  /** The connection to that model, made at its first use; null where none is configured. */
  synchronized @Nullable ChatModels chatModels() {
    ModelSettings model = modelSettings();
    if (connected == null && model != null) {
      connected = ChatModels.connect(model);
    }
    return connected;
  }

  /** One question to the configured model at a time, each within the time of a turn. */
  private @Nullable Function<ModelRequest, ModelReply> tunerModel() {
    ModelSettings model = modelSettings();
    ChatModels models = chatModels();
    return models == null || model == null ? null : models.questions(model.turnTimeout(), clock);
  }

  @Override
  public void close() {
    store.close();
  }
}
