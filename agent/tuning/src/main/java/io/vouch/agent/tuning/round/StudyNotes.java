package io.vouch.agent.tuning.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.tuning.control.ControllerExchange;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.TuningStore;
import io.vouch.memory.TuningStore.StoredEvent;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The notes in a study's history by kind and subject: which steps are done, what was confirmed, who
 * approved.
 */
public final class StudyNotes {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  private static final String STEP = "step";
  private static final String CONFIRMED = "confirmation";
  static final String RELEASED = "release";
  private static final String HELD = "held";
  private static final String LOST = "lost";
  private static final String GATE = "gate";
  static final String PROGRESS = "progress";
  static final String FROZEN = "freeze";
  static final String THAWED = "unfreeze";
  private static final String EXCHANGE = "exchange";

  private static final TypeReference<Confirmation> CONFIRMATION = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> TEXTS = new TypeReference<>() {};

  private final SortedMap<String, Noted> byKey = new TreeMap<>();

  private StudyNotes(List<StoredEvent> history) {
    for (StoredEvent stored : history) {
      if (stored.event() instanceof Noted noted) {
        byKey.put(key(noted.kind(), noted.subject()), noted);
      }
    }
  }

  /**
   * What fresh windows said about the round that looked best.
   *
   * @param round 0 if no round was worth confirming
   * @param uplifts pooled over the windows
   * @param isConfirmed the goal's 95% interval lies above 0 and every guardrail was kept
   */
  public record Confirmation(
      int round, int windows, SortedMap<String, Uplift> uplifts, boolean isConfirmed) {
    public Confirmation {
      uplifts = Collections.unmodifiableSortedMap(new TreeMap<>(uplifts));
    }
  }

  /**
   * A person's word on the confirmed round.
   *
   * @param detail the configuration's version, or why it was rejected
   */
  public record Decision(
      Ruling decision, String episode, String by, String detail, long atMillis) {}

  /** What people decided on a study's confirmed round, oldest first. */
  public static List<Decision> decisions(TuningStore store, StudyId study) {
    List<Decision> decisions = new ArrayList<>();
    for (StoredEvent stored : store.history(study)) {
      if (stored.event() instanceof Noted noted) {
        StoredCode.find(Ruling.class, noted.kind())
            .map(ruling -> decision(ruling, noted, stored.atMillis()))
            .ifPresent(decisions::add);
      }
    }
    return decisions;
  }

  private static Decision decision(Ruling ruling, Noted noted, long atMillis) {
    return new Decision(
        ruling, noted.subject(), text(noted, "by"), text(noted, ruling.detail()), atMillis);
  }

  /** The notes of a study as they are now. */
  public static StudyNotes of(TuningStore store, StudyId study) {
    return new StudyNotes(store.history(study));
  }

  boolean isDone(int round, RoundStep step) {
    return byKey.containsKey(key(STEP, subject(round, step)));
  }

  /** Whether a person released that hold. */
  boolean isReleased(String hold) {
    return byKey.containsKey(key(RELEASED, hold));
  }

  /** What the study stands still for, reason by hold; empty if nobody has to look at anything. */
  public SortedMap<String, String> openHolds() {
    SortedMap<String, String> open = new TreeMap<>();
    for (Noted noted : ofKind(HELD)) {
      if (!isReleased(noted.subject())) {
        open.put(noted.subject(), text(noted, "reason"));
      }
    }
    return open;
  }

  /** Who froze the study and why, or null while it is not frozen. */
  public @Nullable String frozen() {
    List<Noted> freezes = ofKind(FROZEN);
    if (freezes.size() == ofKind(THAWED).size()) {
      return null;
    }
    Noted last = freezes.getLast();
    return SAY.frozenBy(text(last, "by"), text(last, "reason"));
  }

  /** How often each window was lost. */
  SortedMap<Integer, Integer> losses() {
    SortedMap<Integer, Integer> losses = new TreeMap<>();
    for (Noted noted : ofKind(LOST)) {
      losses.merge(Integer.parseInt(noted.subject().substring(1, 4)), 1, Integer::sum);
    }
    return losses;
  }

  /** The tokens that the controller's model has used so far. */
  public long modelTokens() {
    return ofKind(EXCHANGE).stream()
        .map(noted -> DomainJson.read(noted.detailsJson(), ControllerExchange.class))
        .mapToLong(ControllerExchange::tokens)
        .sum();
  }

  /** The notes of a kind, by subject. */
  List<Noted> ofKind(String kind) {
    return byKey.values().stream().filter(noted -> noted.kind().equals(kind)).toList();
  }

  private static String text(Noted noted, String name) {
    return String.valueOf(details(noted).get(name));
  }

  /** A hold with its reason, so that a person can see and release it. */
  static Noted held(String hold, String reason) {
    return new Noted(HELD, hold, json(Map.of("reason", reason)));
  }

  /** A window that was lost for the n-th time. */
  static Noted lost(int number, int attempt, String reason) {
    return new Noted(LOST, "w%03d:%03d".formatted(number, attempt), json(Map.of("reason", reason)));
  }

  /** What a round's controller asked its model, and what came back. */
  static Noted exchange(int round, ControllerExchange exchange) {
    return new Noted(EXCHANGE, StudyPlan.episode(round).value(), json(exchange));
  }

  /** The confirmation, if the study came that far. */
  public Optional<Confirmation> confirmation() {
    return byKey.values().stream()
        .filter(noted -> noted.kind().equals(CONFIRMED))
        .findFirst()
        .map(noted -> DomainJson.read(noted.detailsJson(), CONFIRMATION));
  }

  /** A trial that was better than all before it, 1-based, and its objective. */
  public record SearchStep(int trial, double objective) {}

  /** How a round's search came to what it found; empty for one that did not write it down. */
  public List<SearchStep> searchProgress(int round) {
    Noted noted = byKey.get(key(STEP, subject(round, RoundStep.SEARCH)));
    Object progress = noted == null ? null : details(noted).get(PROGRESS);
    return progress == null
        ? List.of()
        : DomainJson.mapper().convertValue(progress, new TypeReference<List<SearchStep>>() {});
  }

  /** What the off-policy gate said of a round: {@code gate} and {@code gateReason}, or nothing. */
  public Map<String, String> gate(int round) {
    Noted noted = byKey.get(key(STEP, subject(round, RoundStep.PUBLISH)));
    Map<String, String> gate = new TreeMap<>();
    if (noted != null) {
      details(noted)
          .forEach((name, value) -> {
            if (name.startsWith(GATE)) {
              gate.put(name, String.valueOf(value));
            }
          });
    }
    return gate;
  }

  private static Map<String, Object> details(Noted noted) {
    return DomainJson.read(noted.detailsJson(), TEXTS);
  }

  /** The notes of one round, in the order of their keys: what {@code explain} shows. */
  public List<Noted> ofRound(int round) {
    String prefix = StudyPlan.episode(round).value();
    return byKey.values().stream().filter(noted -> noted.subject().startsWith(prefix)).toList();
  }

  static Noted step(int round, RoundStep step, Map<String, Object> details) {
    return new Noted(STEP, subject(round, step), json(new TreeMap<>(details)));
  }

  static Noted confirmation(Confirmation confirmation) {
    return new Noted(CONFIRMED, "study", DomainJson.write(confirmation, CONFIRMATION));
  }

  static String json(Object details) {
    try {
      return DomainJson.mapper().writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noteNotJson(), e);
    }
  }

  private static String subject(int round, RoundStep step) {
    String ordinal = (step.ordinal() < 10 ? "0" : "") + step.ordinal();
    return StudyPlan.episode(round) + ":" + ordinal + "-" + step.code();
  }

  private static String key(String kind, String subject) {
    return kind + ":" + subject;
  }
}
