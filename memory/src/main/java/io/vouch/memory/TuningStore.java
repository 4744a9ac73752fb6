package io.vouch.memory;

import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningState;
import java.util.List;

/**
 * The histories of tuning studies: append-only events, and the tables derived from them.
 *
 * <p>Nothing here changes or removes an event. The seven published tables are kept with every
 * append in the same transaction: {@code memory_events} holds every event with its idempotency key,
 * the other six what follows from them. Thread-safe.
 */
public interface TuningStore {
  /**
   * Appends events in one transaction, all or none. An event whose key and content are already
   * there is left out, so a killed round may repeat its appends.
   *
   * @return how many were new
   * @throws io.vouch.domain.VouchException CONFLICT if a key is there with other content, or an
   *     event does not follow from the study's state
   */
  int append(StudyId study, List<TuningEvent> events, long atMillis);

  /** The state of a study, read from the tables; empty for a study that nobody wrote to. */
  TuningState state(StudyId study);

  /** Every event of a study, oldest first, with its time. */
  List<StoredEvent> history(StudyId study);

  /** The studies there are, by id. */
  List<StudyId> studies();

  /** Empties the derived tables of a study and fills them again from its events. */
  void rebuild(StudyId study);

  /** An event and when it was appended. */
  record StoredEvent(TuningEvent event, long atMillis) {}
}
