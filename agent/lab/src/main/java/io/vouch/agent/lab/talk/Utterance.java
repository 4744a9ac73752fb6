package io.vouch.agent.lab.talk;

import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What is said next, in plain words, and what it means.
 *
 * <p>Source of the forms: the critiques of REGEN (arXiv 2503.11924), such as "cheaper", "same
 * brand", "not red"; here each follows from a wish that the best item shown does not meet.
 *
 * @param wishes the wishes it makes known for good
 * @param meaning what every item shown from now on has to satisfy, or null
 */
record Utterance(String text, List<Wish> wishes, @Nullable Constraint meaning) {
  private static final TalkWords WORDS = Messages.of(TalkWords.class, Language.ENGLISH);

  static final Utterance MORE = new Utterance(WORDS.more(), List.of(), null);

  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  /** Words that carry a sentence's meaning besides names and numbers. */
  private static final List<String> MARKERS =
      List.of(
          "cheaper",
          "same brand",
          "not",
          "at most",
          "euros",
          "first",
          "second",
          "third",
          "fourth",
          "fifth");

  private static final double RELATIVE_SHARE = 0.4;

  Utterance {
    wishes = List.copyOf(wishes);
  }

  /** The words of a plain sentence without which it would mean something else. */
  static List<String> markersIn(String plain) {
    String spaced = " " + plain.replace(",", " ") + " ";
    return MARKERS.stream().filter(marker -> spaced.contains(" " + marker + " ")).toList();
  }

  /** The words for a wish, given what is shown. */
  static Utterance of(Wish wish, List<ItemId> shown, View view, RandomGenerator random) {
    return switch (wish.kind()) {
      case PRICE -> price(wish, shown, view, random);
      case BRAND -> brand(wish, shown, view);
      case CATEGORY, COLOUR, NOT_COLOUR -> plain(wish);
    };
  }

  private static Utterance plain(Wish wish) {
    return new Utterance(wish.phrase(), List.of(wish), wish.constraint());
  }

  private static Utterance price(Wish wish, List<ItemId> shown, View view, RandomGenerator random) {
    boolean relative = random.nextDouble() < RELATIVE_SHARE;
    double first =
        shown.isEmpty() ? Double.NaN : view.catalogue().numbers("price").at(view.at(shown, 0));
    return relative && !Double.isNaN(first)
        ? new Utterance(WORDS.cheaper(), List.of(), NumberRange.below("price", first))
        : plain(wish);
  }

  private static Utterance brand(Wish wish, List<ItemId> shown, View view) {
    for (int at = 0; at < Math.min(shown.size(), ORDINALS.size()); at++) {
      if (view.index().satisfies(view.at(shown, at), wish.constraint())) {
        return new Utterance(
            WORDS.sameBrand(ORDINALS.get(at)), List.of(wish), OneOf.of("brand", wish.name()));
      }
    }
    return plain(wish);
  }

  /** What the user can see of a shown item. */
  record View(Catalogue catalogue, CandidateIndex index) {
    int at(List<ItemId> shown, int index) {
      return catalogue.indexOf(shown.get(index));
    }
  }
}
