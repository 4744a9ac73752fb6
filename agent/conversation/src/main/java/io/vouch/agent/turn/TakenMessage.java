package io.vouch.agent.turn;

import io.vouch.agent.chat.Taken;
import io.vouch.agent.chat.Taken.TakenWish;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordForms;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.training.ItemText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a message was taken, told against the items that it led to. */
final class TakenMessage {
  private static final Pattern MARKUP =
      Pattern.compile("[<>{}\\[\\]|\\\\^`~*_#\\p{Cc}\\p{Cf}\\s]+");

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\d]+");

  private final Engine engine;
  private final LanguagePack pack;
  private final WordForms forms;

  TakenMessage(Engine engine) {
    this.engine = engine;
    this.pack = engine.vocabulary().pack();
    this.forms = pack.forms();
  }

  Taken of(String message, List<Span> spans, ActResult result) {
    if (spans.isEmpty()) {
      return Taken.NOTHING;
    }
    List<Set<String>> mentioned = mentioned(result);
    List<TakenWish> wishes = new ArrayList<>();
    List<Span> notUnderstood = new ArrayList<>();
    for (Span span : spans) {
      boolean avoided = span.kind() == Span.Kind.NEGATED_WISH;
      if (avoided || span.kind() == Span.Kind.WISH) {
        List<String> words = Words.of(span.in(message));
        if (isKnown(words)) {
          wishes.add(
              new TakenWish(
                  said(span, message), avoided, isAmong(words, names(span, message), mentioned)));
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

  /** The words of a wish without what only leads to them: "for the", "not too", "something with". */
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

  /** The words that are written like names inside a sentence; none where the language cannot tell. */
  private Set<String> names(Span span, String message) {
    Set<String> names = new HashSet<>();
    if (pack.capitalsMarkNames() && message.chars().anyMatch(Character::isLowerCase)) {
      Matcher capital = CAPITALISED.matcher(message).region(span.start(), span.end());
      while (capital.find()) {
        if (!opensSentence(message, capital.start())) {
          Words.of(capital.group()).stream().filter(this::speaks).map(forms::form).forEach(names::add);
        }
      }
    }
    return names;
  }

  private static boolean opensSentence(String message, int at) {
    String before = message.substring(0, at).stripTrailing();
    return before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private boolean isKnown(List<String> words) {
    CatalogueVocabulary vocabulary = engine.vocabulary();
    return words.stream()
        .anyMatch(word ->
            speaks(word)
                && (vocabulary.occursInText(word)
                    || vocabulary.occursInText(forms.form(word))
                    || vocabulary.occursInText(word + "s")
                    || !vocabulary.names().sharing(word, 1).isEmpty()
                    || !vocabulary.names().find(forms.form(word)).isEmpty()));
  }

  /** Whether an item has one of the words; of a name ("Ada Lovelace") it must have every word. */
  private boolean isAmong(List<String> words, Set<String> names, List<Set<String>> mentioned) {
    return mentioned.stream()
        .anyMatch(item ->
            item.containsAll(names)
                && words.stream().anyMatch(word -> speaks(word) && item.contains(forms.form(word))));
  }

  /** Whether a word says something of an item; "the" of a wish is in every text. */
  private boolean speaks(String word) {
    return word.length() > 2
        && !pack.has(WordList.STOP_WORDS, word)
        && !pack.has(WordList.FILLER, word);
  }

  /** The words of each item. */
  private List<Set<String>> mentioned(ActResult result) {
    List<Set<String>> items = new ArrayList<>();
    for (ItemId id : result.mentioned()) {
      int item = engine.catalogue().indexOf(id);
      Set<String> words = new HashSet<>();
      add(engine.catalogue().title(item), words);
      add(ItemText.body(engine.catalogue(), item), words);
      items.add(words);
    }
    return items;
  }

  private void add(String text, Set<String> words) {
    Words.of(text).forEach(word -> words.add(forms.form(word)));
  }
}
