package io.vouch.agent.turn;

import io.vouch.agent.chat.Taken;
import io.vouch.agent.chat.Taken.TakenWish;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a message was taken, told against the items that it led to. */
final class TakenMessage {
  private static final Pattern MARKUP =
      Pattern.compile("[<>{}\\[\\]|\\\\^`~*_#\\p{Cc}\\p{Cf}\\s]+");

  private final Engine engine;
  private final LanguagePack pack;

  TakenMessage(Engine engine) {
    this.engine = engine;
    this.pack = engine.vocabulary().pack();
  }

  Taken of(String message, List<Span> spans, ActResult result) {
    if (spans.isEmpty()) {
      return Taken.NOTHING;
    }
    int[] items = result.mentioned().stream().mapToInt(engine.catalogue()::indexOf).toArray();
    List<TakenWish> wishes = new ArrayList<>();
    List<Span> notUnderstood = new ArrayList<>();
    for (Span span : spans) {
      boolean avoided = span.kind() == Span.Kind.NEGATED_WISH;
      if (avoided || span.kind() == Span.Kind.WISH) {
        String said = span.in(message);
        if (isKnown(said)) {
          wishes.add(new TakenWish(quotable(span, message), avoided, isAmong(said, items)));
        } else {
          notUnderstood.add(span);
        }
      }
    }
    return new Taken(spans, wishes, notUnderstood);
  }

  /** The words of a stretch as they may be quoted: nothing of them is markup. */
  static String quotable(Span span, String message) {
    return MARKUP.matcher(span.in(message)).replaceAll(" ").strip();
  }

  /** Whether some item mentions a word of a wish, or a name is also called so. */
  private boolean isKnown(String said) {
    return engine.model().wishWords().stream()
            .flatMap(words -> words.occurring(said).stream())
            .anyMatch(this::speaks)
        || Words.of(said).stream().anyMatch(word -> speaks(word) && isName(word));
  }

  private boolean isName(String word) {
    return !engine.vocabulary().names().find(pack.forms().form(word)).isEmpty();
  }

  private boolean isAmong(String said, int[] items) {
    return engine.model().wishWords().stream()
        .flatMap(words -> words.found(said, items).stream())
        .anyMatch(this::speaks);
  }

  /** Whether a word says something of an item; "the" of a wish is in every text. */
  private boolean speaks(String word) {
    return word.length() > 2
        && !pack.has(WordList.STOP_WORDS, word)
        && !pack.has(WordList.FILLER, word);
  }
}
