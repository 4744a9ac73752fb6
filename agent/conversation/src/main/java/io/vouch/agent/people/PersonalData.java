package io.vouch.agent.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.memory.AuditLog;
import io.vouch.memory.AuditedDeed;
import io.vouch.memory.OwnedRows;
import io.vouch.memory.VouchStore;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person owns, handed out or erased as a whole; both are audited under a digest of the
 * person's id. Thread-safe.
 *
 * <p>Trained models hold factors of items and none of people, so there is nothing to erase in them;
 * what a person's events taught them fades with the next training.
 */
public final class PersonalData {
  private static final PeopleMessages SAY = Messages.of(PeopleMessages.class);

  private final VouchStore store;
  private final InstantSource clock;
  private final ObjectMapper mapper = DomainJson.plain();

  public PersonalData(VouchStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A person's data.
   *
   * @param rows the number of rows in all tables
   * @param tables every table that can hold a person's rows, each with the rows as they are stored;
   *     columns that hold JSON are nested
   */
  public record Export(
      String personId,
      long exportedAtMillis,
      long rows,
      Map<String, List<Map<String, @Nullable Object>>> tables) {}

  /** What was erased. */
  public record Erased(String personId, long rowsErased) {}

  /**
   * Reads everything a person owns.
   *
   * @param actor who asks, for the audit
   * @throws VouchException NOT_FOUND if nothing is stored of that person
   */
  public Export export(PersonId person, String actor) {
    Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    long rows = 0;
    for (OwnedRows owned : store.people().export(person)) {
      rows += owned.rows().size();
      tables.put(owned.table(), owned.rows().stream().map(this::nested).toList());
    }
    if (rows == 0) {
      throw unknown(person);
    }
    audit(actor, AuditedDeed.PERSON_EXPORTED, person, rows);
    return new Export(person.value(), clock.millis(), rows, tables);
  }

  /**
   * Erases everything a person owns, for good.
   *
   * @param actor who asks, for the audit
   * @throws VouchException NOT_FOUND if nothing is stored of that person
   */
  public Erased forget(PersonId person, String actor) {
    long rows = store.people().erase(person);
    if (rows == 0) {
      throw unknown(person);
    }
    audit(actor, AuditedDeed.PERSON_ERASED, person, rows);
    return new Erased(person.value(), rows);
  }

  private void audit(String actor, AuditedDeed deed, PersonId person, long rows) {
    store
        .audit()
        .append(
            new AuditLog.Entry(
                actor, deed, digest(person), "{\"rows\":" + rows + "}", clock.millis()));
  }

  /** By which somebody who knows the id finds the entry, and nobody finds the id. */
  static String digest(PersonId person) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha256.digest(person.value().getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noDigest(), e);
    }
  }

  private Map<String, @Nullable Object> nested(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> nested = new LinkedHashMap<>();
    row.forEach((column, value) -> {
      boolean json = column.endsWith("_json") || column.equals("attributes");
      nested.put(column, json && value instanceof String text ? tree(text) : value);
    });
    return nested;
  }

  private Object tree(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      return text; // damaged, but still the person's
    }
  }

  private static VouchException unknown(PersonId person) {
    return new VouchException(ErrorCode.NOT_FOUND, SAY.nothingStored(person));
  }
}
