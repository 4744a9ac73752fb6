package io.vouch.agent.understanding.state;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Constraints in words; a field that is not named is null. */
@MessageBundle
interface ConstraintMessages {
  String and(String first, String second);

  String or(String first, String second);

  String is(String label, boolean plural, String names);

  String isNot(String label);

  String inStock();

  String with(String words);

  String without(String words);

  String withoutNames(String label, String names);

  String words(int count, String words, @Nullable String field);

  String among(int items);

  String notAmong(int items);

  String not(String constraint);

  String exactly(String label, String bound);

  String fromTo(String label, String min, String max);

  String between(String label, boolean withMin, String min, boolean withMax, String max);

  String atLeast(String label, boolean inclusive, String bound);

  String atMost(String label, boolean inclusive, String bound);

  String yearFrom(String label, boolean inclusive, String year);

  String yearTo(String label, boolean inclusive, String year);
}
