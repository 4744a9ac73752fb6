package io.vouch.agent.turn;

import io.vouch.agent.chat.Taken;
import io.vouch.agent.chat.Taken.TakenWish;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Language;
import io.vouch.tools.retrieval.WishWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a message was taken, told against the items that it led to. */
final class TakenMessage {
  private static final Pattern MARKUP =
      Pattern.compile("[<>{}\\[\\]|\\\\^`~*_#\\p{Cc}\\p{Cf}\\s]+");

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\d]+");

  private final Engine engine;
  private final CatalogueVocabulary vocabulary;
  private final LanguagePack pack;

  /**
   * @param language the one that the message is in
   */
  TakenMessage(Engine engine, Language language) {
    this.engine = engine;
    this.pack = LanguagePacks.of(language);
    this.vocabulary = engine.vocabulary().in(pack);
  }

  Taken of(String message, List<Span> spans, ActResult result) {
    if (spans.isEmpty()) {
      return Taken.NOTHING;
    }
    boolean wishing = spans.stream().anyMatch(TakenMessage::isWish);
    List<Set<String>> items = wishing ? terms(result) : List.of();
    List<TakenWish> wishes = new ArrayList<>();
    List<Span> notUnderstood = new ArrayList<>();
    for (Span span : spans) {
      if (span.kind() == Span.Kind.ASIDE) {
        addUnlessSomebody(notUnderstood, span, message);
      } else if (isWish(span)) {
        boolean avoided = span.kind() == Span.Kind.NEGATED_WISH;
        if (isKnown(span.in(message))) {
          wishes.add(new TakenWish(said(span, message), avoided, isAmong(span, message, items)));
        } else {
          addUnlessSomebody(notUnderstood, span, message);
        }
      }
    }
    return new Taken(spans, wishes, notUnderstood);
  }

  /** Whether somebody who made or plays in an item is named, and no field is for such names. */
  boolean missesPeople(String message, List<Span> spans) {
    boolean named =
        Stream.of(FieldRole.CREATOR, FieldRole.BRAND)
                .anyMatch(role -> vocabulary.fields().withRole(role).isPresent())
            || pack.list(WordList.ACTOR_FIELDS).stream()
                .anyMatch(name -> vocabulary.fields().find(pack.forms().form(name)).isPresent());
    return !named && spans.stream().anyMatch(span -> isStranger(span, message));
  }

  /** Words behind "directed by" of which one is in no item's text. */
  private boolean isStranger(Span span, String message) {
    boolean open = span.kind() == Span.Kind.WISH || span.kind() == Span.Kind.ASIDE;
    List<String> before = open ? Words.of(message.substring(0, span.start())) : List.of();
    List<String> last = before.subList(Math.max(0, before.size() - 2), before.size());
    return last.stream().anyMatch(word -> pack.has(WordList.CREDITS, word))
        && !Words.of(span.in(message)).stream().allMatch(vocabulary::occursInText);
  }

  /** The words of a stretch as they may be quoted: nothing of them is markup. */
  static String quotable(Span span, String message) {
    return MARKUP.matcher(span.in(message)).replaceAll(" ").strip();
  }

  private static boolean isWish(Span span) {
    return span.kind() == Span.Kind.WISH || span.kind() == Span.Kind.NEGATED_WISH;
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

  /**
   * The words that are written like names inside a sentence; none where the language cannot tell.
   */
  private String names(Span span, String message) {
    StringJoiner names = new StringJoiner(" ");
    if (pack.capitalsMarkNames() && message.chars().anyMatch(Character::isLowerCase)) {
      Matcher capital = CAPITALISED.matcher(message).region(span.start(), span.end());
      while (capital.find()) {
        if (!opensSentence(message, capital.start())) {
          Words.of(capital.group()).stream().filter(this::speaks).forEach(names::add);
        }
      }
    }
    return names.toString();
  }

  private static boolean opensSentence(String message, int at) {
    String before = message.substring(0, at).stripTrailing();
    return before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** That "mum" was left aside would tell nobody anything. */
  private void addUnlessSomebody(List<Span> notUnderstood, Span span, String message) {
    boolean somebody =
        Words.of(span.in(message)).stream()
            .allMatch(word -> pack.has(WordList.RECIPIENTS, word) || !speaks(word));
    if (!somebody) {
      notUnderstood.add(span);
    }
  }

  /** Whether some item mentions a word of a wish, or a name is also called so. */
  private boolean isKnown(String said) {
    return engine.model().wishWords().stream()
            .anyMatch(words ->
                words.audience(said) || words.occurring(said).stream().anyMatch(this::speaks))
        || Words.of(said).stream()
            .anyMatch(word -> (speaks(word) && isName(word)) || vocabulary.moods().isMood(word));
  }

  private boolean isName(String word) {
    return !vocabulary.names().find(pack.forms().form(word)).isEmpty();
  }

  /** Whether an item has one of the words; of a name ("Ada Lovelace") it must have every word. */
  private boolean isAmong(Span span, String message, List<Set<String>> items) {
    String said = span.in(message);
    String names = names(span, message);
    return engine
        .model()
        .wishWords()
        .filter(words ->
            (span.kind() == Span.Kind.WISH
                    && Words.of(said).stream().anyMatch(vocabulary.moods()::isMood))
                || words.audience(said)
                || isAmong(words, said, names, items))
        .isPresent();
  }

  private boolean isAmong(WishWords words, String said, String names, List<Set<String>> items) {
    int named = words.of(names).size();
    return items.stream()
        .anyMatch(item ->
            words.found(names, item).size() == named
                && words.found(said, item).stream().anyMatch(this::speaks));
  }

  /** The terms of each item that is shown, read once; none where no source reads wishes. */
  private List<Set<String>> terms(ActResult result) {
    return engine.model().wishWords().stream()
        .flatMap(words ->
            result.mentioned().stream().map(id -> words.terms(engine.catalogue().indexOf(id))))
        .toList();
  }

  /** Whether a word says something of an item; "the" of a wish is in every text. */
  private boolean speaks(String word) {
    return word.length() > 2
        && !pack.has(WordList.STOP_WORDS, word)
        && !pack.has(WordList.FILLER, word);
  }
}
