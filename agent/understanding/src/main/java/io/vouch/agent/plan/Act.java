package io.vouch.agent.plan;

import io.vouch.tools.bundle.Voucher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn does, apart from changing the conversation's constraints. */
public sealed interface Act {
  /** Recommend items under the constraints. */
  record Recommend() implements Act {}

  /**
   * Recommend further items: the wishes and constraints as they are, nothing that was already
   * shown.
   */
  record ShowMore() implements Act {}

  /**
   * Recommend others than what was shown, which was not what was wanted ("none of them", "that is
   * not what I asked for"); conditions and wishes of the same message count.
   *
   * @param sorry whether the person complained, so that it is owed a word
   */
  record TryAgain(boolean sorry) implements Act {}

  /** Recommend items that stand in a relation to an item, to the past or to other people. */
  record Relate(ItemRelation relation) implements Act {}

  /** Answer how many items satisfy the constraints, without a slate. */
  record Count() implements Act {}

  /**
   * List the values of a field among the items that satisfy the constraints ("which brands do you
   * have?").
   */
  record ListValues(String field) implements Act {}

  /** State one figure of a field over the items that satisfy the constraints. */
  record Statistic(Measure measure, String field) implements Act {
    /** The figures that can be asked for; of names, how often items carry them. */
    public enum Measure {
      LOWEST,
      HIGHEST,
      /** The lowest and the highest. */
      RANGE,
      /** The arithmetic mean. */
      AVERAGE,
      MEDIAN,
      MOST_COMMON,
      LEAST_COMMON,
      /** How many different values there are. */
      DISTINCT
    }
  }

  /**
   * Recommend one item for each part under conditions that they share ("a bag and shoes under 150
   * together, from one shop").
   *
   * @param parts two to eight; one where there is a voucher
   * @param budget an upper bound of the price field, for what one item of each part cost together
   *     after the voucher; null for none
   * @param shared what every item must be
   * @param sameValueOf the field of which all items must have one value, as a shop is called; or
   *     null
   * @param voucher lowers what is to be paid, or null
   */
  record Bundle(
      List<BundlePart> parts,
      @Nullable Statement budget,
      List<Statement> shared,
      @Nullable String sameValueOf,
      @Nullable Voucher voucher)
      implements Act {
    public Bundle {
      parts = List.copyOf(parts);
      shared = List.copyOf(shared);
    }
  }

  /** State facts of one item; all of them where {@code field} is null ("how long is it?"). */
  record LookUp(ItemReference item, @Nullable String field) implements Act {}

  /**
   * Answer a question about one item out of its own text: what it is about where {@code words} is
   * null, else what its text says of them ("is it good for running in the rain?").
   *
   * @param words the person's own, without the question; several ways to say the same are lines
   */
  record AskAbout(ItemReference item, @Nullable String words) implements Act {}

  /**
   * Answer a question about several items out of the text of each: what they are about where {@code
   * words} is null, else what their texts say of them ("does any of these fold?").
   *
   * @param words the person's own, without the question
   * @param best whether the one is asked for that they say most of ("which of these is sturdy?")
   */
  record AskEach(List<ItemReference> items, @Nullable String words, boolean best) implements Act {
    public AskEach {
      items = List.copyOf(items);
    }
  }

  /**
   * State facts of items by what the facts are called, or that the catalogue does not hold them
   * ("what rating do those have?").
   *
   * @param facts names of fields, or what the person calls something that is no field; several ways
   *     to say the same are lines
   */
  record AskFacts(List<ItemReference> items, List<String> facts) implements Act {
    public AskFacts {
      items = List.copyOf(items);
      facts = List.copyOf(facts);
    }
  }

  /** Say who is in one item, or made it. */
  record AskWho(ItemReference item) implements Act {}

  /** The person takes an item ("I'll take the first"). */
  record Choose(ItemReference item) implements Act {}

  /** Set items side by side. */
  record Compare(List<ItemReference> items) implements Act {
    public Compare {
      items = List.copyOf(items);
    }
  }

  /** Say why an item was recommended. */
  record Explain(ItemReference item) implements Act {}

  /**
   * Ask the person back which value of a field they want; the question's text is the narrator's.
   */
  record AskBack(String field) implements Act {}

  /** Remember likes and dislikes of fields' values or of items, in the order said. */
  record Remember(List<Opinion> opinions) implements Act {
    public Remember {
      opinions = List.copyOf(opinions);
    }
  }

  /**
   * Forget what is remembered about a value, or everything where {@code words} is null.
   *
   * @param likes whether only likes (true) or only dislikes (false) are meant, or null for both
   */
  record Forget(@Nullable String words, @Nullable Boolean likes) implements Act {
    /** As words: what was remembered last ("forget that"). */
    public static final String THAT = "that";

    /** Forgets everything. */
    public static Forget everything() {
      return new Forget(null, null);
    }

    /** Forgets what is remembered about a value, for or against it. */
    public static Forget about(String words) {
      return new Forget(words, null);
    }
  }

  /** Show what is remembered about the person. */
  record ShowProfile() implements Act {}

  /** Anything that needs no catalogue. */
  record SmallTalk(Kind kind) implements Act {
    /** The kinds of small talk that have an answer of their own. */
    public enum Kind {
      GREETING,
      THANKS,
      GOODBYE,
      /** What was shown or said is fine ("that works", "yes, that's right"). */
      AGREEMENT,
      HELP,
      OFF_TOPIC,
      /** What nobody can do here with an item ("play it on my television", "book it for me"). */
      BEYOND,
      /** Something said of an item that was taken, or of nothing ("let me think about it"). */
      REMARK,
      /** Which languages can be spoken. */
      LANGUAGES,
      /** The wish to be asked ("ask me a few questions first"). */
      QUESTIONS
    }
  }
}
