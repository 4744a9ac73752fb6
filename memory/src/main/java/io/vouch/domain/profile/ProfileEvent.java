package io.vouch.domain.profile;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.FactId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.VouchException;

/**
 * One entry of a person's append-only profile history; what is remembered now is the fold of all
 * entries.
 */
public sealed interface ProfileEvent {
  FactId fact();

  PersonId person();

  /** The turn whose words are the source. */
  TurnId turn();

  long atMillis();

  /**
   * The person said something lasting about a field's value or an item.
   *
   * @param field a catalogue field's name, or {@code item} where {@code value} is an item id
   * @param strength in (0, 1]: how firmly it was said
   */
  record Asserted(
      FactId fact,
      PersonId person,
      FactPolarity polarity,
      String field,
      String value,
      double strength,
      TurnId turn,
      long atMillis,
      Validity validity)
      implements ProfileEvent {
    public Asserted {
      if (!(strength > 0 && strength <= 1)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, ProfileMessages.SAY.strengthOutOfRange(strength, fact));
      }
    }
  }

  /** The person took a fact back. */
  record Retracted(FactId fact, PersonId person, TurnId turn, long atMillis)
      implements ProfileEvent {}
}
