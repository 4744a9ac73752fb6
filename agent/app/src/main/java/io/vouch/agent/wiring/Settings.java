package io.vouch.agent.wiring;

import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the environment decides.
 *
 * @param environment names and values, as {@code System.getenv()} gives them
 */
public record Settings(Map<String, String> environment) {
  /** The system property that names the data directory, stronger than the environment. */
  public static final String DIRECTORY_PROPERTY = "vouch.data-dir";

  /** The setting that names models to train besides those that are trained unasked. */
  public static final String TRAIN_ALSO = "VOUCH_TRAIN_ALSO";

  private static final String DATA_DIR = "VOUCH_DATA_DIR";

  public Settings {
    environment = Map.copyOf(environment);
  }

  /** The settings of this process. */
  public static Settings ofProcess() {
    Settings settings = new Settings(System.getenv());
    String directory = System.getProperty(DIRECTORY_PROPERTY);
    return directory == null ? settings : settings.inDirectory(Path.of(directory));
  }

  /** These settings with another data directory. */
  public Settings inDirectory(Path directory) {
    Map<String, String> changed = new TreeMap<>(environment);
    changed.put(DATA_DIR, directory.toString());
    changed.remove("VOUCH_DATABASE_URL");
    return new Settings(changed);
  }

  /** The directory of the store and the models. */
  public Path dataDirectory() {
    String named = environment.getOrDefault(DATA_DIR, "");
    return Path.of(named.isBlank() ? "data" : named);
  }

  /** Whether somebody chose where the data lies. */
  public boolean namesData() {
    return !environment.getOrDefault(DATA_DIR, "").isBlank()
        || !environment.getOrDefault("VOUCH_DATABASE_URL", "").isBlank();
  }

  /** The store. */
  public StoreLocation store() {
    return StoreLocation.fromEnvironment(environment);
  }

  /** Names of models that a training trains although it would not by itself. */
  public List<String> trainAlso() {
    String named = environment.getOrDefault(TRAIN_ALSO, "");
    return named.isBlank() ? List.of() : List.of(named.strip().split("\\s*,\\s*"));
  }

  /** The trained models. */
  public Path modelDirectory() {
    return dataDirectory().resolve("models");
  }
}
