package io.vouch.agent.turn;

import io.vouch.agent.chat.Taken;
import io.vouch.agent.chat.Taken.TakenWish;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.agent.understanding.words.WordForms;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Language;
import io.vouch.tools.training.ItemText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How a message was taken, told against the items that it led to. */
final class TakenMessage {
  private static final Pattern MARKUP =
      Pattern.compile("[<>{}\\[\\]|\\\\^`~*_#\\p{Cc}\\p{Cf}\\s]+");

  private final Engine engine;
  private final CatalogueVocabulary vocabulary;
  private final LanguagePack pack;
  private final WordForms forms;

  /**
   * @param language the one that the message is in
   */
  TakenMessage(Engine engine, Language language) {
    this.engine = engine;
    this.pack = LanguagePacks.of(language);
    this.vocabulary = engine.vocabulary().in(pack);
    this.forms = pack.forms();
  }

  Taken of(String message, List<Span> spans, ActResult result) {
    if (spans.isEmpty()) {
      return Taken.NOTHING;
    }
    Set<String> mentioned = mentioned(result);
    List<TakenWish> wishes = new ArrayList<>();
    List<Span> notUnderstood = new ArrayList<>();
    for (Span span : spans) {
      boolean avoided = span.kind() == Span.Kind.NEGATED_WISH;
      if (avoided || span.kind() == Span.Kind.WISH) {
        List<String> words = Words.of(span.in(message));
        if (isKnown(words)) {
          wishes.add(new TakenWish(quotable(span, message), avoided, isAmong(words, mentioned)));
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

  private boolean isKnown(List<String> words) {
    return words.stream()
        .anyMatch(word ->
            speaks(word)
                && (vocabulary.occursInText(word)
                    || vocabulary.occursInText(forms.form(word))
                    || vocabulary.occursInText(word + "s")
                    || !vocabulary.names().sharing(word, 1).isEmpty()
                    || !vocabulary.names().find(forms.form(word)).isEmpty()));
  }

  private boolean isAmong(List<String> words, Set<String> mentioned) {
    return words.stream().anyMatch(word -> speaks(word) && mentioned.contains(forms.form(word)));
  }

  /** Whether a word says something of an item; "the" of a wish is in every text. */
  private boolean speaks(String word) {
    return word.length() > 2
        && !pack.has(WordList.STOP_WORDS, word)
        && !pack.has(WordList.FILLER, word);
  }

  private Set<String> mentioned(ActResult result) {
    Set<String> words = new HashSet<>();
    for (ItemId id : result.mentioned()) {
      int item = engine.catalogue().indexOf(id);
      add(engine.catalogue().title(item), words);
      add(ItemText.body(engine.catalogue(), item), words);
    }
    return words;
  }

  private void add(String text, Set<String> words) {
    Words.of(text).forEach(word -> words.add(forms.form(word)));
  }
}
