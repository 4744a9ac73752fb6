package io.vouch.memory;

import io.vouch.domain.PersonId;
import io.vouch.domain.profile.ProfileEvent;
import java.util.List;

/**
 * The append-only profile histories. Thread-safe; what is remembered now is derived from the
 * history.
 */
public interface ProfileStore {
  void append(List<ProfileEvent> events);

  /** A person's whole history in the order it was appended. */
  List<ProfileEvent> history(PersonId person);
}
