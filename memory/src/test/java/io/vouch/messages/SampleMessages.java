package io.vouch.messages;

/** A bundle with one message of every kind. */
@MessageBundle
interface SampleMessages {
  String bare();

  String rejected(long count, String file);

  String mixed(String word, int number, double amount);

  String place(int rank);

  String grouped(long count);

  String tone(Tone tone, boolean loud);

  String braces(String name);

  /** How something is said. */
  enum Tone {
    WARM,
    COLD
  }
}
