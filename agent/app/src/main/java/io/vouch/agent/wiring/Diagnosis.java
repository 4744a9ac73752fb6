package io.vouch.agent.wiring;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.model.ModelProbe;
import io.vouch.domain.VouchException;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.model.TrainedModels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of a set-up: Java, memory, store, data, models, language model, keys. */
public final class Diagnosis {
  private static final DiagnosisMessages SAY = Messages.of(DiagnosisMessages.class);

  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  public Diagnosis(Settings settings) {
    this.settings = settings;
  }

  /** How bad a finding is. */
  public enum Level {
    OK,
    WARN,
    FAIL
  }

  /** One checked thing, with what to do about it. */
  public record Finding(Level level, String subject, String text) {}

  /** Runs every check; never throws. */
  public List<Finding> findings() {
    findings.clear();
    add(Level.OK, "java", SAY.java(Runtime.version(), System.getProperty("os.name")));
    long heapMiB = Runtime.getRuntime().maxMemory() >> 20;
    add(
        heapMiB < 256 ? Level.WARN : Level.OK,
        "memory",
        SAY.memory(heapMiB, Runtime.getRuntime().availableProcessors()));
    try {
      checkStore();
    } catch (VouchException e) {
      add(Level.FAIL, "store", String.valueOf(e.getMessage()));
    }
    return List.copyOf(findings);
  }

  private void checkStore() {
    try (VouchStore store = Services.open(settings.store())) {
      add(Level.OK, "store", SAY.storeOpens(settings.store().shown()));
      checkData(store);
      int keys = store.accessKeys().all().size();
      add(Level.OK, "keys", keys == 0 ? SAY.noKeys() : SAY.keys(keys));
    }
    checkEngine();
  }

  private void checkData(VouchStore store) {
    long items = store.catalogue().count();
    long events = store.events().count();
    add(
        items == 0 ? Level.WARN : Level.OK,
        "data",
        items == 0 ? SAY.noItems() : SAY.data(items, events, store.people().count()));
  }

  private void checkEngine() {
    try (Application application = Application.open(settings)) {
      Engine engine = application.engines().current();
      boolean trained = !engine.model().modelVersion().equals(TrainedModels.UNTRAINED);
      add(
          trained ? Level.OK : Level.WARN,
          "models",
          trained ? SAY.modelVersion(engine.model().modelVersion()) : SAY.notTrained());
      checkModel(application.probeModel());
    }
  }

  private void checkModel(ModelProbe.@Nullable Report report) {
    if (report == null) {
      add(Level.OK, "model", SAY.noModel());
    } else if (report.reachable()) {
      add(
          report.jsonSchema() ? Level.OK : Level.WARN,
          "model",
          SAY.modelAnswers(report.model(), report.latencyMillis(), report.jsonSchema()));
    } else {
      add(Level.WARN, "model", report.model() + ": " + report.problem());
    }
  }

  private void add(Level level, String subject, String text) {
    findings.add(new Finding(level, subject, text));
  }
}
