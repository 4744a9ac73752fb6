package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said around a slate; what there is none of is null. */
@MessageBundle
interface SlateMessages {
  String allThereIs();

  String wasAll(@Nullable String conditions);

  String nothing(@Nullable String conditions);

  String inCatalogue(int items);

  String fitting(int count, int total, String conditions);

  String more(int shown, @Nullable String order);

  String startWith(@Nullable String order);

  String lookAt(@Nullable String order);

  String picks(@Nullable String order);

  String firstOfFitting(int candidates, String conditions, int shown, @Nullable String order);

  String allFitting(int candidates, String conditions, @Nullable String order);

  String notAvailable();

  String sponsored();

  String isNot(String label);

  String wouldFree(String offer, int items);

  String couldGiveUp();

  String frees(String offer, int items);
}
