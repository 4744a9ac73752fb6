package io.vouch.agent.understanding;

import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Opinion.Span;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a message itself says of a person's likes, whoever planned it: nothing is remembered that
 * the person's own words do not state.
 *
 * <p>A message states an opinion when it names the subject and has a word of liking that no
 * negation precedes (for a like), or a word of disliking or a negation (for a dislike). Words that
 * the rule does not know, in another language for example, state nothing: the person is asked.
 */
final class OwnWords {
  /** How far before a word of liking a negation is looked for. */
  private static final int REACH = 3;

  private static final double STRONG = 1;
  private static final double PLAIN = 0.8;
  private static final double MILD = 0.5;
  private static final int LONGEST_TITLE = 14;

  private final PlanningContext context;
  private final LanguagePack pack;
  private final List<String> said;

  OwnWords(PlanningContext context) {
    this.context = context;
    this.pack = context.vocabulary().pack();
    this.said = pack.forms().words(context.message());
  }

  /** Whether the message states a checked opinion. */
  boolean state(Opinion opinion) {
    boolean sided = opinion.likes() ? likes() : dislikes();
    return sided && (opinion.field().equals(Opinion.ITEM) ? names(item(opinion)) : names(opinion));
  }

  /** The opinion as firm and as lasting as the message says it. */
  Opinion weighed(Opinion opinion) {
    return new Opinion(
        opinion.likes(), opinion.field(), opinion.value(), strength(opinion.likes()), span());
  }

  private boolean likes() {
    for (int i = 0; i < said.size(); i++) {
      String word = said.get(i);
      boolean cue =
          pack.has(WordList.STRONG_LIKES, word)
              || pack.has(WordList.LIKES, word)
              || pack.has(WordList.MILD_LIKES, word);
      if (cue && !isNegated(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegated(int index) {
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (pack.has(WordList.CLAUSE_ENDS, said.get(i))) {
        return false;
      }
      if (pack.has(WordList.NEGATIONS, said.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean dislikes() {
    return says(WordList.STRONG_DISLIKES) || says(WordList.DISLIKES);
  }

  private double strength(boolean likes) {
    if (says(likes ? WordList.STRONG_LIKES : WordList.STRONG_DISLIKES)) {
      return STRONG;
    }
    return likes && says(WordList.MILD_LIKES) ? MILD : PLAIN;
  }

  private Span span() {
    if (says(WordList.THIS_DAY)) {
      return Span.A_DAY;
    }
    if (says(WordList.THIS_WEEK)) {
      return Span.A_WEEK;
    }
    if (says(WordList.THIS_MONTH)) {
      return Span.A_MONTH;
    }
    return says(WordList.HERE_ONLY) ? Span.THIS_CONVERSATION : Span.ALWAYS;
  }

  /** Whether a word or phrase of a list is said. */
  private boolean says(WordList list) {
    String message = " " + String.join(" ", said) + " ";
    return pack.list(list).stream().anyMatch(words -> message.contains(" " + words + " "));
  }

  /**
   * Whether some run of the message's words is this name, in the forms in which names are found.
   */
  private boolean names(Opinion opinion) {
    FieldDefinition field = context.vocabulary().schema().find(opinion.field()).orElseThrow();
    int longest = Math.max(1, context.vocabulary().names().longest());
    return anyRun(
        longest, run -> context.vocabulary().names().resolve(field, run).contains(opinion.value()));
  }

  private ItemId item(Opinion opinion) {
    return new ItemId(opinion.value());
  }

  /** Whether the message has the item's title or what tells it, or points at one that was shown. */
  private boolean names(ItemId item) {
    boolean shown = item.equals(context.view().inFocus()) || context.view().slate().contains(item);
    int index = context.vocabulary().catalogue().indexOf(item);
    return (shown && says(WordList.POINTED_ITEMS))
        || (shown || context.view().seen().contains(item)) && tells(index)
        || anyRun(
            LONGEST_TITLE,
            run ->
                Arrays.stream(context.vocabulary().titles().find(run)).anyMatch(i -> i == index));
  }

  /** Whether a word of the message stands in the title and in few others ("the Calder"). */
  private boolean tells(int item) {
    CatalogueVocabulary words = context.vocabulary();
    List<String> title = Words.of(words.catalogue().title(item));
    return said.stream()
        .anyMatch(word ->
            title.contains(word) && words.titles().isTelling(word) && words.isOfTitles(word));
  }

  private boolean anyRun(int longest, Predicate<String> fits) {
    for (int from = 0; from < said.size(); from++) {
      for (int to = from + 1; to <= Math.min(said.size(), from + longest); to++) {
        if (fits.test(String.join(" ", said.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }
}
