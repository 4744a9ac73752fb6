package io.vouch.memory.jdbc;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a store lives and how firmly a write must be kept before it is acknowledged.
 *
 * @param jdbcUrl a {@code jdbc:sqlite:} or {@code jdbc:postgresql:} URL; may carry a password, so
 *     it is never printed whole
 * @param durability what an acknowledged write survives
 */
public record StoreLocation(String jdbcUrl, Durability durability) {
  /** The name of the database file inside a data directory. */
  public static final String FILE_NAME = "vouch.db";

  /** What an acknowledged write survives; PostgreSQL decides by its own settings. */
  public enum Durability {
    /**
     * A kill of the process (SQLite {@code synchronous=NORMAL}); a power cut may lose the last
     * commits, never half of one.
     */
    PROCESS_KILL,
    /** A power cut too (SQLite {@code synchronous=FULL}): one disk flush per commit. */
    POWER_CUT
  }

  /** The SQLite store in a directory, which is made where it is missing. */
  public static StoreLocation directory(Path directory) {
    return jdbc("jdbc:sqlite:" + directory.toAbsolutePath().normalize().resolve(FILE_NAME));
  }

  /** The store behind a JDBC URL. */
  public static StoreLocation jdbc(String jdbcUrl) {
    return new StoreLocation(jdbcUrl, Durability.PROCESS_KILL);
  }

  /**
   * The location the environment names: {@code VOUCH_DATABASE_URL}, else {@code VOUCH_DATA_DIR},
   * else {@code ./data}.
   */
  public static StoreLocation fromEnvironment(Map<String, String> environment) {
    String url = environment.getOrDefault("VOUCH_DATABASE_URL", "");
    String directory = environment.getOrDefault("VOUCH_DATA_DIR", "");
    if (!url.isBlank()) {
      return jdbc(url);
    }
    return directory(Path.of(directory.isBlank() ? "data" : directory));
  }

  /** This location with another durability. */
  public StoreLocation with(Durability other) {
    return new StoreLocation(jdbcUrl, other);
  }

  /**
   * The location for a person to read: the file's path, or the URL without its parameters and
   * credentials.
   */
  public String shown() {
    String withoutParameters = jdbcUrl.replaceFirst("\\?.*", "");
    if (withoutParameters.startsWith(Dialect.SQLITE_PREFIX)) {
      return withoutParameters.substring(Dialect.SQLITE_PREFIX.length());
    }
    return withoutParameters.replaceFirst("//[^/@]*@", "//");
  }

  @Override
  public String toString() {
    return shown();
  }
}
