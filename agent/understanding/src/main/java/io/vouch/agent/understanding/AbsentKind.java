package io.vouch.agent.understanding;

import io.vouch.agent.understanding.words.OtherKind;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kind of thing that a message asks for and the catalogue has none of: a song of a film shop.
 *
 * <p>It must be one that the catalogue certainly has none of ({@code AbsentKinds}) and stand where
 * something is asked for ("I want to hear a ..."). Where unsure there is none.
 *
 * @param start where the words for it start in the message
 * @param end where what belongs to it ends, after {@code start}: it orders nothing
 * @param plural what there is none of
 * @param own what there is instead, or null where that cannot be said briefly
 */
public record AbsentKind(int start, int end, String plural, @Nullable String own) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

  /** A longer message is a story. */
  private static final int MOST_WORDS = 60;

  private static final int MOST_EPITHETS = 3;

  /** Of a message of at most so many words the first, in no frame, may be what is asked for. */
  private static final int BARE = 3;

  /** The first such kind of a message. */
  public static Optional<AbsentKind> in(String message, CatalogueVocabulary vocabulary) {
    return new Search(message, vocabulary).found();
  }

  /** Whether a character of the message belongs to it. */
  public boolean has(int at) {
    return start <= at && at < end;
  }

  private record Word(int start, int end, String folded) {}

  private static final class Search {
    private final String message;
    private final CatalogueVocabulary vocabulary;
    private final List<Word> words = new ArrayList<>();

    Search(String message, CatalogueVocabulary vocabulary) {
      this.message = message;
      this.vocabulary = vocabulary;
      Matcher matcher = WORD.matcher(message);
      while (matcher.find() && words.size() <= MOST_WORDS) {
        String folded = String.join("", Words.of(matcher.group()));
        words.add(new Word(matcher.start(), matcher.end(), folded));
      }
    }

    Optional<AbsentKind> found() {
      if (words.size() > MOST_WORDS) {
        return Optional.empty();
      }
      AbsentKinds absent = vocabulary.absentKinds();
      for (int at = 0; at < words.size(); at++) {
        OtherKind kind = absent.called(words.get(at).folded);
        int from = kind == null ? -1 : asked(at);
        if (kind != null && from >= 0) {
          return Optional.of(new AbsentKind(start(from, at), end(at), kind.plural(), absent.own()));
        }
      }
      return Optional.empty();
    }

    /** Where what is asked for starts, with its epithets; -1 where the word is not asked for. */
    private int asked(int noun) {
      if (goesOn(noun)) {
        return -1; // "a phone case"
      }
      int from = noun;
      while (from > 0 && noun - from <= MOST_EPITHETS && follows(from) && !isRequest(from - 1)) {
        Word before = words.get(from - 1);
        if (has(WordList.POINTING, before) || isAside(before) || vocabulary.isNoun(before.folded)) {
          return -1;
        }
        from--;
      }
      boolean requested = from > 0 && follows(from) && isRequest(from - 1);
      return requested || (from == 0 && isBare(noun)) ? from : -1;
    }

    /** Whether a message opens with the thing, or with a word for one of them before it. */
    private boolean isBare(int noun) {
      return noun == 0 ? words.size() <= BARE : has(WordList.INDEFINITE_ARTICLES, words.getFirst());
    }

    /** Whether another noun may follow, which then is what is asked for. */
    private boolean goesOn(int at) {
      return at + 1 < words.size()
          && follows(at + 1)
          && !has(WordList.STOP_WORDS, words.get(at + 1))
          && !has(WordList.FILLER, words.get(at + 1))
          && !has(WordList.BOUNDARIES, words.get(at + 1));
    }

    /** Whether a word says that what follows is only said beside the thing: "with", "about". */
    private boolean isAside(Word word) {
      return !has(WordList.DETERMINERS, word)
          && !has(WordList.ARTICLES, word)
          && (has(WordList.BOUNDARIES, word) || has(WordList.PHRASE_ENDS, word));
    }

    /** Whether what is asked for may stand behind a word, or behind it and the one before. */
    private boolean isRequest(int at) {
      String word = words.get(at).folded;
      return vocabulary.pack().has(WordList.REQUESTS, word)
          || (at > 0
              && follows(at)
              && vocabulary.pack().has(WordList.REQUESTS, words.get(at - 1).folded + " " + word));
    }

    /** Whether nothing but blanks stands before a word. */
    private boolean follows(int at) {
      return message.substring(words.get(at - 1).end, words.get(at).start).isBlank();
    }

    /** Where all items are of one kind nothing said of another bears on them; else it may. */
    private int start(int from, int noun) {
      return words.get(vocabulary.absentKinds().isOneKind() ? from : noun).start;
    }

    private int end(int noun) {
      int last = noun;
      while (vocabulary.absentKinds().isOneKind() && last + 1 < words.size() && follows(last + 1)) {
        last++;
      }
      return words.get(last).end;
    }

    private boolean has(WordList list, Word word) {
      return vocabulary.pack().has(list, word.folded);
    }
  }
}
