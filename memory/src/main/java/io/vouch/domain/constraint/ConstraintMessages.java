package io.vouch.domain.constraint;

import io.vouch.messages.MessageBundle;
import io.vouch.messages.Messages;

/** Why a constraint is refused. */
@MessageBundle
interface ConstraintMessages {
  ConstraintMessages SAY = Messages.of(ConstraintMessages.class);

  String rangeUnbounded(String field, double min, double max);

  String listEmpty(String list);
}
