package io.vouch.tools.recommendation;

import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.MessageBundle;

/** Why an item is in a slate, and why the slate may not be what was asked for. */
@MessageBundle
interface RecommendationMessages {
  String wishChangedNothing();

  String nothingKnownOfYou();

  String noModelForIt();

  String noSourceForIt();

  String extremeThatFits(
      FieldRole role, boolean smallest, String field, boolean amongClosest, String value);

  String asGoodAsFirst(String value);

  String youLike(String affinity);

  String anchorMissing(Object item);

  String sponsored();

  String stated(FieldRole role, String number);

  String inRequestedOrder(String field, String value);
}
