package io.vouch.agent.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.memory.json.DomainJson;
import java.util.Optional;

/**
 * How far an import has come, as it is kept with the staged rows.
 *
 * @param fingerprint of the files and their mapping; another one starts anew
 * @param table 0-based index of the table being read
 * @param rowsOfTable rows of that table that are done
 * @param rejectBytes length of the reject log
 */
record Checkpoint(
    String fingerprint, int table, long rowsOfTable, long rejectBytes, ImportCounts counts) {
  private static final ObjectMapper JSON = DomainJson.plain();

  static Checkpoint start(String fingerprint) {
    return new Checkpoint(fingerprint, 0, 0, 0, ImportCounts.NONE);
  }

  String token() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A checkpoint is plain numbers and text.", e);
    }
  }

  /** The checkpoint of that token; empty where an older version wrote it. */
  static Optional<Checkpoint> of(String token) {
    try {
      return Optional.of(JSON.readValue(token, Checkpoint.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
