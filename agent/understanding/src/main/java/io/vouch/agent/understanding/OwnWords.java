package io.vouch.agent.understanding;

import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Opinion.Span;
import io.vouch.agent.understanding.vocabulary.WordFile;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  /** Words that keep an opinion to the conversation. */
  private static final List<String> HERE_ONLY = WordFile.lines("here-only.txt");

  private static final Set<String> STRONG_LIKES =
      Set.of("love", "loved", "loves", "adore", "favourite", "favorite", "always", "fan");
  private static final Set<String> LIKES =
      Set.of(
          "like",
          "liked",
          "likes",
          "enjoy",
          "enjoyed",
          "into",
          "fond",
          "mood",
          "remember",
          "note",
          "know");
  private static final Set<String> MILD_LIKES = Set.of("prefer", "preferred");
  private static final Set<String> STRONG_DISLIKES =
      Set.of("hate", "hated", "detest", "loathe", "never", "stand", "sick", "tired");
  private static final Set<String> DISLIKES =
      Set.of(
          "dislike",
          "disliked",
          "avoid",
          "not",
          "no",
          "without",
          "dont",
          "didnt",
          "cannot",
          "cant",
          "couldnt",
          "doesnt",
          "nothing",
          "neither",
          "nor");
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "dont", "didnt", "cannot", "cant", "couldnt", "nor", "neither",
          "wont");
  private static final Set<String> CLAUSE_ENDS = Set.of("but", "and", "i");
  private static final Set<String> POINTING =
      Set.of("it", "that", "this", "one", "first", "second", "third", "fourth", "fifth", "last");

  /** How far before a word of liking a negation is looked for. */
  private static final int REACH = 3;

  private static final double STRONG = 1;
  private static final double PLAIN = 0.8;
  private static final double MILD = 0.5;
  private static final int LONGEST_TITLE = 14;

  private final PlanningContext context;
  private final List<String> said;

  OwnWords(PlanningContext context) {
    this.context = context;
    this.said = Words.of(context.message());
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
          STRONG_LIKES.contains(word) || LIKES.contains(word) || MILD_LIKES.contains(word);
      if (cue && !isNegated(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegated(int index) {
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (CLAUSE_ENDS.contains(said.get(i))) {
        return false;
      }
      if (NEGATIONS.contains(said.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean dislikes() {
    return says(STRONG_DISLIKES) || says(DISLIKES);
  }

  private double strength(boolean likes) {
    if (likes ? says(STRONG_LIKES) : says(STRONG_DISLIKES)) {
      return STRONG;
    }
    return likes && says(MILD_LIKES) ? MILD : PLAIN;
  }

  private Span span() {
    String message = " " + String.join(" ", said) + " ";
    if (message.contains(" today ") || message.contains(" tonight ")) {
      return Span.A_DAY;
    }
    if (message.contains(" this week ")) {
      return Span.A_WEEK;
    }
    if (message.contains(" this month ")) {
      return Span.A_MONTH;
    }
    boolean now = HERE_ONLY.stream().anyMatch(words -> message.contains(" " + words + " "));
    return now ? Span.THIS_CONVERSATION : Span.ALWAYS;
  }

  private boolean says(Set<String> words) {
    return said.stream().anyMatch(words::contains);
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

  /** Whether the message has the item's title, or points at an item that was shown. */
  private boolean names(ItemId item) {
    boolean shown = item.equals(context.view().inFocus()) || context.view().slate().contains(item);
    int index = context.vocabulary().catalogue().indexOf(item);
    return (shown && says(POINTING))
        || anyRun(
            LONGEST_TITLE,
            run ->
                Arrays.stream(context.vocabulary().titles().find(run)).anyMatch(i -> i == index));
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
