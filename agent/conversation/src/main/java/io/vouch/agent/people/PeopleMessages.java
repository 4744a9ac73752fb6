package io.vouch.agent.people;

import io.vouch.domain.PersonId;
import io.vouch.messages.MessageBundle;

/** What goes wrong with somebody's data. */
@MessageBundle
interface PeopleMessages {
  String noDigest();

  String nothingStored(PersonId person);
}
