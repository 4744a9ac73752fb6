package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said of facts; what there is none of is null. */
@MessageBundle
interface FactsMessages {
  String noneStates(String label, @Nullable String conditions);

  String listed(String label, @Nullable String conditions, String values, int rest);

  String moreWithout(int conditions, int values);

  String notMeasured(String what, int items, @Nullable String conditions);

  String measured(
      String what, int items, @Nullable String conditions, String value, @Nullable String titles);

  String notStated(String label, String title);

  String stated(String title, String label, String value);

  String price(String price);

  String available(boolean available);

  String sameInAll(String facts);

  String why(String title);

  String hasWhatWasAsked(String proofs);

  String notInLastList(String title);

  String doesNotFit(String title, String unmet);

  String noFactorSpoke();

  String orderDecides();

  String counted(@Nullable String forIt, @Nullable String against);

  String about(String title, String text);

  String hasNoText(String title, @Nullable String facts);

  String saysOf(String title, String sentence);

  String doesNotSay(Outcome.Suits.Found found, String title);

  String closestOf(int items, String title, String sentence);

  String othersDoNotSay(int items);

  String noneSays();

  String noTexts(int items);

  String nothingOn(String what);

  String credits(String title, String credits);

  String credit(String label, String names);

  String namesNobody(String title);

  String cut(String text);
}
