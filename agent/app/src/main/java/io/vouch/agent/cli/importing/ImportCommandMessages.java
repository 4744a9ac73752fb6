package io.vouch.agent.cli.importing;

import io.vouch.messages.MessageBundle;

/** What {@code vouch import} says. */
@MessageBundle
interface ImportCommandMessages {
  String importLikeThis();

  String guessNotConfirmed();

  String notWrittenAsJson();

  String notSkipOrStop(String word);

  String jobStopped(String file, long line);

  String onlyRehearsed();

  String dataHasFaults();

  String stopped(String problem);

  String resumed();

  String imported(
      long rows,
      long itemsInStore,
      long newItems,
      long peopleInStore,
      long eventsInStore,
      long newEvents,
      long duplicates,
      Object version);

  String rehearsed(long rowsRead, long itemsStaged, long peopleStaged, long eventsStaged);

  String progress(
      boolean hasBar,
      String bar,
      String percent,
      long rowsRead,
      long rowsRejected,
      long rate,
      boolean isForeseen,
      long secondsLeft);

  String jobProgress(String file, long rowsRead, long rowsRejected);

  String rejected(long rows, long fields, Object file);

  String rejectedFirst(long rows, long fields);

  String problem(String file, long line, String reason);

  String note(String note);
}
