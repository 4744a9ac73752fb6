package io.vouch.agent.turn.act;

import io.vouch.messages.MessageBundle;

/** What would be first, had a wish not been said. */
@MessageBundle
interface CounterfactualMessages {
  String otherFirst(String wish, String title);

  String firstWithout(String wish);

  String firstAlsoWithout(String wish);

  String leftOut();

  String rankWithout(String conditions, int rank, int items);

  String rank(int rank, int items);

  String fitsFrom(String bound);

  String order();

  String example();

  String quoted(String words);

  String both(String first, String second);

  String nothing();
}
