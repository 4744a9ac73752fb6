package io.vouch.agent.turn.state;

import io.vouch.messages.MessageBundle;

/**
 * The short answers that people give to a question, one behind the other with {@code |} between.
 */
@MessageBundle
interface AnswerWords {
  String first();

  String second();

  String third();

  String fourth();

  String fifth();

  String yes();

  String no();
}
