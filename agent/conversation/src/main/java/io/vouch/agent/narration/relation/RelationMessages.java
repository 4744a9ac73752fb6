package io.vouch.agent.narration.relation;

import io.vouch.agent.plan.ItemRelation.Again.Which;
import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said above the items of a relation; each a whole sentence. */
@MessageBundle
interface RelationMessages {
  String together(String title, int shown);

  /** Of the first {@code known} only. */
  String partlyTogether(String title, int known);

  String nothingTogether(String title);

  String inPlace(String title, int shown);

  /** Where all that is shown was had before. */
  String before(Which which, Related.Before.Past past, int shown);

  /** Where the first {@code own} were. */
  String partlyBefore(Which which, Related.Before.Past past, int own);

  String nothingBefore(Related.Before.Past past);

  /** Of one item that was had before; {@code day} is in UTC. */
  String hadIt(Related.Before.Past past, String day, int times);

  String surprising(boolean unusual, boolean varied);

  String popular(Related.Popular.Source source);

  /** Where that is known of the first {@code known} only. */
  String partlyPopular(Related.Popular.Source source, int known);

  String nothingPopular();

  String gift(@Nullable String recipient, boolean varied);

  /** What would help next with a gift. */
  String giftWayIn(boolean priced);

  /** What holds beside; one of the two is not null. */
  String keptTo(@Nullable String wanted, @Nullable String wished);
}
