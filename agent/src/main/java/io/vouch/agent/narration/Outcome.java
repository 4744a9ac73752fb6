package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.Question;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.plan.Act;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn found, ready to be said. */
public sealed interface Outcome {
  /**
   * A slate; the input's cards are its items by rank.
   *
   * @param further whether it goes on with an earlier slate ("show me more")
   * @param order the order asked for in words ("cheapest first"), or null
   * @param relaxations what giving something up would free, where little was found; else empty
   */
  record Recommended(
      Recommendation recommendation,
      boolean further,
      @Nullable String order,
      List<RelaxationOffer> relaxations)
      implements Outcome {
    public Recommended {
      relaxations = List.copyOf(relaxations);
    }
  }

  /**
   * Nothing satisfies every constraint, or nothing is left of it.
   *
   * @param exhausted whether items do satisfy the constraints but all were shown or left out
   *     already
   */
  record NothingFound(boolean exhausted, List<RelaxationOffer> relaxations) implements Outcome {
    public NothingFound {
      relaxations = List.copyOf(relaxations);
    }
  }

  /** A question goes back to the person. */
  record Asked(Question question) implements Outcome {}

  /** How many items satisfy the constraints, out of how many. */
  record Counted(int count, int total) implements Outcome {}

  /** The values of a field among the items that satisfy the constraints, most frequent first. */
  record Listed(String label, List<ValueCount> values, int distinct) implements Outcome {
    public Listed {
      values = List.copyOf(values);
    }
  }

  /**
   * Facts of one item.
   *
   * @param label the one field asked for, in words, or null for all
   * @param value its value in words, or null where the item has none
   * @param description the item's own longer text, or null
   */
  record LookedUp(
      ItemCard card, @Nullable String label, @Nullable String value, @Nullable String description)
      implements Outcome {}

  /** Items side by side: one row per field. */
  record Compared(List<ItemCard> items, List<Row> rows) implements Outcome {
    public Compared {
      items = List.copyOf(items);
      rows = List.copyOf(rows);
    }

    /**
     * One field of every item compared.
     *
     * @param values in the order of the items; {@code –} where an item has none
     * @param differs whether the items disagree
     */
    public record Row(String label, List<String> values, boolean differs) {
      public Row {
        values = List.copyOf(values);
      }
    }
  }

  /**
   * Why an item was recommended.
   *
   * @param item with its reasons, contributions and certificate
   * @param proofs each constraint it satisfies with the fact that satisfies it, in words
   */
  record Explained(ItemCard card, RecommendedItem item, List<String> proofs) implements Outcome {
    public Explained {
      proofs = List.copyOf(proofs);
    }
  }

  /**
   * Why-question about an item that was not recommended: what it fails, in words; empty where it
   * fails nothing.
   */
  record NotRecommended(ItemCard card, List<String> unmet) implements Outcome {
    public NotRecommended {
      unmet = List.copyOf(unmet);
    }
  }

  /**
   * Likes and dislikes were stored.
   *
   * @param phrases one each, as {@link Profile} has them
   * @param replaced what they replace, one phrase each
   * @param example what to say "forget …" with
   */
  record Remembered(List<String> phrases, List<String> replaced, String example)
      implements Outcome {
    public Remembered {
      phrases = List.copyOf(phrases);
      replaced = List.copyOf(replaced);
    }
  }

  /**
   * Facts were forgotten.
   *
   * @param words what was to be forgotten, or null for everything
   * @param phrases what was forgotten, one phrase each
   * @param restored what was said earlier and counts again, one phrase each
   * @param actions recorded actions that stay, because they are no facts of the profile
   */
  record Forgotten(@Nullable String words, List<String> phrases, List<String> restored, int actions)
      implements Outcome {
    public Forgotten {
      phrases = List.copyOf(phrases);
      restored = List.copyOf(restored);
    }
  }

  /**
   * What is remembered.
   *
   * @param facts one phrase each ("you like genre Drama")
   * @param actions recorded actions (views, purchases, ratings) that count beside them
   */
  record Profile(List<String> facts, int actions) implements Outcome {
    public Profile {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Small talk.
   *
   * @param examples messages that work on this catalogue
   */
  record Spoke(Act.SmallTalk.Kind kind, List<String> examples) implements Outcome {
    public Spoke {
      examples = List.copyOf(examples);
    }
  }

  /** A value and how many items carry it. */
  record ValueCount(String value, int items) {}
}
