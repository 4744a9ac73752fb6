package io.vouch.domain.profile;

import io.vouch.messages.MessageBundle;
import io.vouch.messages.Messages;

/** Why a fact about a person is refused. */
@MessageBundle
interface ProfileMessages {
  ProfileMessages SAY = Messages.of(ProfileMessages.class);

  String strengthOutOfRange(double strength, Object fact);
}
