package io.vouch.tools.retrieval;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Why a source proposes an item. */
@MessageBundle
interface RetrievalMessages {
  String sharesWith(String shared, String title);

  String littleInCommon();

  String isWhatYouLike(String values);

  String textIndexFailed(String where, @Nullable String problem);

  String textIndexUnreadable(@Nullable String problem);

  String noWordOfTheWish();

  String mentions(String words);

  String mentionsWithout(String words, String avoided);

  String mentionsNone(String avoided);

  /** Before the last of several words that are all there. */
  String and(String before, String last);

  /** Between words of which none is there. */
  String or(String before, String last);

  String alsoLiked(String title);

  String similarHistory();
}
