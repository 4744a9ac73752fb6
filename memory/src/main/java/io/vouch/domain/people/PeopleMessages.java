package io.vouch.domain.people;

import io.vouch.messages.MessageBundle;

/** Why an event or an impression is refused. */
@MessageBundle
interface PeopleMessages {
  String eventValueNotFinite(double value, Object event);

  String eventTypeMalformed(String name);

  String rankTooSmall(int rank, Object item);

  String propensityOutOfRange(double propensity, Object item);
}
