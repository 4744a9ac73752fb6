package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.Question;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.phrase.FactorWords;
import io.vouch.agent.narration.relation.Related;
import io.vouch.agent.plan.Act;
import io.vouch.domain.ranking.UnverifiedWish;
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
   * @param question what would narrow it down, said below the slate, or null
   * @param related what was found of the relation that was asked for, or null
   */
  record Recommended(
      Recommendation recommendation,
      boolean further,
      @Nullable String order,
      List<RelaxationOffer> relaxations,
      @Nullable Question question,
      @Nullable Related related)
      implements Outcome {
    public Recommended {
      relaxations = List.copyOf(relaxations);
    }

    /** A slate without a relation. */
    public Recommended(
        Recommendation recommendation,
        boolean further,
        @Nullable String order,
        List<RelaxationOffer> relaxations,
        @Nullable Question question) {
      this(recommendation, further, order, relaxations, question, null);
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

  /**
   * One figure of a field.
   *
   * @param what the figure with its field in words ("average price")
   * @param value in words; null where no item states the field
   * @param items how many items it is about
   * @param conditions in words; empty where it is about all items
   * @param of titles of items with the value, where the figure is one item's
   */
  record Measured(
      String what, @Nullable String value, int items, List<String> conditions, List<String> of)
      implements Outcome {
    public Measured {
      conditions = List.copyOf(conditions);
      of = List.copyOf(of);
    }
  }

  /**
   * Several things wanted together: one slate of linked parts, the first of each chosen together.
   *
   * @param parts in the order said; their items follow each other in the recommendation
   * @param cost what the first of each cost together, or null where a price is not known
   * @param shop who sells all of them, or null where it is not one or not known
   * @param unkept what could not be kept of what was asked, in the order it was given up
   */
  record Bundled(
      Recommendation recommendation,
      List<Part> parts,
      @Nullable Cost cost,
      @Nullable String shop,
      List<Unkept> unkept)
      implements Outcome {
    public Bundled {
      parts = List.copyOf(parts);
      unkept = List.copyOf(unkept);
    }

    /**
     * A part.
     *
     * @param text what it is in words
     * @param shown how many items are shown
     * @param candidates how many fit
     * @param wishes what was wished of it
     */
    public record Part(String text, int shown, int candidates, List<UnverifiedWish> wishes) {
      public Part {
        wishes = List.copyOf(wishes);
      }
    }

    /**
     * What is paid.
     *
     * @param sum of the prices
     * @param budget in words ("price below 150 EUR"), or null
     * @param isVoucherUsed whether a voucher takes something off; false without one
     * @param hasVoucher whether there is one
     * @param discount what it takes off
     * @param toPay the sum without the discount
     * @param left of the budget, or null
     */
    public record Cost(
        String sum,
        @Nullable String budget,
        boolean hasVoucher,
        boolean isVoucherUsed,
        String discount,
        String toPay,
        @Nullable String left) {}
  }

  /** None of several parts has an item. */
  record NoBundle(List<String> parts) implements Outcome {
    public NoBundle {
      parts = List.copyOf(parts);
    }
  }

  /** What could not be kept of a message that asks for several things together. */
  sealed interface Unkept {
    /** No item for a part. */
    record NothingFor(String part) implements Unkept {}

    /** Nobody sells all of them. */
    record OneShop(String label) implements Unkept {}

    /**
     * Every combination costs more than the budget.
     *
     * @param least what the cheapest one costs
     */
    record Budget(String budget, String least) implements Unkept {}

    /** The catalogue has no prices. */
    record Prices() implements Unkept {}

    /** The catalogue does not say who sells an item. */
    record Shops() implements Unkept {}
  }

  /** How many items satisfy the constraints, out of how many. */
  record Counted(int count, int total) implements Outcome {}

  /**
   * The values of a field among the items that satisfy the conditions, most frequent first.
   *
   * @param distinct how many values they have
   * @param distinctInAll how many the whole catalogue has
   * @param conditions in words; empty where all items were counted
   */
  record Listed(
      String label,
      List<ValueCount> values,
      int distinct,
      int distinctInAll,
      List<String> conditions)
      implements Outcome {
    public Listed {
      conditions = List.copyOf(conditions);
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

  /**
   * What an item is about.
   *
   * @param text the first sentences of its own text, as they stand there, or null
   */
  record About(ItemCard card, @Nullable String text) implements Outcome {}

  /** Who is in an item, or made it; empty where the catalogue names nobody. */
  record Credits(ItemCard card, List<Credit> credits) implements Outcome {
    public Credits {
      credits = List.copyOf(credits);
    }

    /** A field of people and whom it names. */
    public record Credit(String label, String names) {}
  }

  /**
   * What an item's own text says about something: "is it good for …", "does it have …".
   *
   * @param words what was asked about, in the person's words
   * @param sentence the text's sentence that mentions it, as it stands there, or null
   * @param found where it is mentioned
   */
  record Suits(ItemCard card, String words, @Nullable String sentence, Found found)
      implements Outcome {
    /** Where an item mentions something. */
    public enum Found {
      /** A sentence of its text does. */
      IN_TEXT,
      /** Only its title does. */
      IN_TITLE,
      /** Neither does. */
      NOWHERE,
      /** There is no text that could. */
      NO_TEXT
    }
  }

  /**
   * What the texts of several items say: what they are about where {@code words} is null.
   *
   * @param said of each item, those that say something first, those that say most before others
   * @param best whether only the first was asked for
   */
  record Each(List<Suits> said, boolean best) implements Outcome {
    public Each {
      said = List.copyOf(said);
    }
  }

  /** What each of several items is about. */
  record AboutEach(List<About> items) implements Outcome {
    public AboutEach {
      items = List.copyOf(items);
    }
  }

  /**
   * Facts of items by what they are called.
   *
   * @param items in the order asked, each with those facts that something is known of
   * @param missing what the catalogue does not hold of any item, as it is called
   */
  record Facts(List<OfItem> items, List<String> missing) implements Outcome {
    public Facts {
      items = List.copyOf(items);
      missing = List.copyOf(missing);
    }

    /** What is known of one item. */
    public record OfItem(ItemCard card, List<Fact> facts) {
      public OfItem {
        facts = List.copyOf(facts);
      }
    }

    /** One fact of an item. */
    public sealed interface Fact {
      /** The value of a field. */
      record Stated(String label, String value) implements Fact {}

      /** A field that the item does not state. */
      record NotStated(String label) implements Fact {}

      /** No field holds it, but a sentence of the item's text mentions it. */
      record Quoted(String sentence) implements Fact {}
    }
  }

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
   * @param otherwise what would be first without one of the wishes, whole sentences
   * @param words what the factors of the ranking are called
   */
  record Explained(
      ItemCard card,
      RecommendedItem item,
      List<String> proofs,
      List<String> otherwise,
      FactorWords words)
      implements Outcome {
    public Explained {
      otherwise = List.copyOf(otherwise);
      proofs = List.copyOf(proofs);
    }
  }

  /**
   * Why-question about an item that was not recommended: what it fails, in words; empty where it
   * fails nothing.
   *
   * @param otherwise where it stands, or would stand without what it fails, whole sentences
   */
  record NotRecommended(ItemCard card, List<String> unmet, List<String> otherwise)
      implements Outcome {
    public NotRecommended {
      otherwise = List.copyOf(otherwise);
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
   * @param of the item that is talked about, or null
   * @param settled whether that item was agreed on or taken before, so that little is left to say
   */
  record Spoke(
      Act.SmallTalk.Kind kind, List<String> examples, @Nullable ItemCard of, boolean settled)
      implements Outcome {
    public Spoke {
      examples = List.copyOf(examples);
    }
  }

  /** A value and how many items carry it. */
  record ValueCount(String value, int items) {}
}
