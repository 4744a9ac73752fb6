package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said of what is remembered of a person; what there is none of is null. */
@MessageBundle
interface ProfileMessages {
  String noted(String phrases, @Nullable String replaced, String example);

  String forgotAll(int facts);

  String forgot(String phrases);

  String countsAgain(String phrases);

  String nothingToForget();

  String nothingAbout(String words);

  String actionsStay(int actions);

  String facts();

  String noFacts();

  String actionsBeside(int actions);
}
