package io.vouch.agent.cli;

import io.vouch.messages.MessageBundle;

/** What the commands of one class say: keys, people, replay and the root. */
@MessageBundle
interface CliMessages {
  String keysNeedsCommand();

  String trustedFrontendWithoutServe();

  String keyShownOnce();

  String noSuchKey(String label);

  String keyRemoved(String label);

  String peopleNeedsCommand();

  String exported(long rows, String person, Object file);

  String erased(long rows, String person);

  String nobodyConfirmsErasing(String person);

  String erasingCannotBeUndone(String person);

  String typeTheId();

  String idNotTyped();

  String exportNotWritten(Object file);

  String timeUnreadable(String when);

  String needsCommand();

  String summary(int turns, int conversations, int identical, int equivalent, int different);

  String replayed(int conversations);

  String turn(Object conversation, int number, String message);

  String then(Object part, String shown);

  String now(Object part, String shown);
}
