package io.vouch.agent.turn;

import io.vouch.agent.chat.Taken;
import io.vouch.agent.chat.Taken.TakenWish;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.retrieval.WishWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a message was taken, told against the items that it led to. */
final class TakenMessage {
  private static final Pattern MARKUP =
      Pattern.compile("[<>{}\\[\\]|\\\\^`~*_#\\p{Cc}\\p{Cf}\\s]+");

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\d]+");

  private final Engine engine;
  private final LanguagePack pack;

  /** How the search compares words; none where no source reads them. */
  private final Optional<WishWords> words;

  TakenMessage(Engine engine) {
    this.engine = engine;
    this.pack = engine.vocabulary().pack();
    this.words = engine.model().wishWords();
  }

  Taken of(String message, List<Span> spans, ActResult result) {
    if (spans.isEmpty()) {
      return Taken.NOTHING;
    }
    List<Set<String>> shown = shown(result);
    List<TakenWish> wishes = new ArrayList<>();
    List<Span> notUnderstood = new ArrayList<>();
    for (Span span : spans) {
      boolean avoided = span.kind() == Span.Kind.NEGATED_WISH;
      if (avoided || span.kind() == Span.Kind.WISH) {
        if (isKnown(span.in(message))) {
          wishes.add(new TakenWish(said(span, message), avoided, isAmong(span, message, shown)));
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

  /**
   * The words of a wish without what only leads to them: "for the", "not too", "something with".
   */
  private String said(Span span, String message) {
    List<String> words = List.of(quotable(span, message).split(" "));
    int from = 0;
    while (from + 1 < words.size() && leads(words.get(from))) {
      from++;
    }
    return String.join(" ", words.subList(from, words.size()));
  }

  private boolean leads(String written) {
    List<String> words = Words.of(written);
    return words.size() == 1
        && (pack.has(WordList.STOP_WORDS, words.getFirst())
            || pack.has(WordList.FILLER, words.getFirst())
            || pack.has(WordList.NEGATORS, words.getFirst())
            || pack.has(WordList.INSIDE_NEGATION, words.getFirst()));
  }

  /** The words that are written like a name inside a sentence; none where nobody can tell. */
  private String names(Span span, String message) {
    StringJoiner names = new StringJoiner(" ");
    if (pack.capitalsMarkNames() && message.chars().anyMatch(Character::isLowerCase)) {
      Matcher capital = CAPITALISED.matcher(message).region(span.start(), span.end());
      while (capital.find()) {
        if (!opensSentence(message, capital.start())) {
          names.add(capital.group());
        }
      }
    }
    return names.toString();
  }

  private static boolean opensSentence(String message, int at) {
    String before = message.substring(0, at).stripTrailing();
    return before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private boolean isKnown(String wish) {
    CatalogueVocabulary vocabulary = engine.vocabulary();
    return words.stream().anyMatch(each -> !each.occurring(wish).isEmpty())
        || Words.of(wish).stream()
            .filter(this::speaks)
            .anyMatch(word -> !vocabulary.names().sharing(word, 1).isEmpty());
  }

  /** Whether an item has one of the words; of a name ("Ada Lovelace") it must have every word. */
  private boolean isAmong(Span span, String message, List<Set<String>> shown) {
    String names = names(span, message);
    return words.stream()
        .anyMatch(each ->
            shown.stream()
                .filter(item -> each.found(names, item).size() == each.of(names).size())
                .anyMatch(item -> !each.found(span.in(message), item).isEmpty()));
  }

  /** Whether a word says something of an item; "the" of a wish is in every text. */
  private boolean speaks(String word) {
    return word.length() > 2
        && !pack.has(WordList.STOP_WORDS, word)
        && !pack.has(WordList.FILLER, word);
  }

  /** The terms of each item. */
  private List<Set<String>> shown(ActResult result) {
    return result.mentioned().stream()
        .flatMap(id -> words.stream().map(each -> each.terms(engine.catalogue().indexOf(id))))
        .toList();
  }
}
