package io.vouch.agent.chat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.TurnId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to one message: text and items agree, and every item is vouched for.
 *
 * @param number 1-based number of the turn
 * @param act the act that was carried out
 * @param text what is said; mentions no item that is not in {@code cards}
 * @param recommendation the slate with certificates, or null where the act needs none
 * @param cards the items the text talks about, with their facts
 * @param constraints the hard constraints that are active after this turn
 * @param relaxations where nothing or little was found: what to give up, and how many items that
 *     frees
 * @param question what Vouch asks back, or null
 * @param degradations what ran with less than asked for (model timed out, …), each one sentence;
 *     never silent
 * @param modelFailures why the model was not used where it should have been; null where it did not
 *     fail, and in turns of older releases
 * @param taken how the message's words were taken; null in turns of older releases
 * @param usage what it cost
 */
public record ChatAnswer(
    ConversationId conversationId,
    TurnId turnId,
    int number,
    AnsweredAct act,
    String text,
    @Nullable Recommendation recommendation,
    List<ItemCard> cards,
    List<ActiveConstraint> constraints,
    List<RelaxationOffer> relaxations,
    @Nullable Question question,
    UnderstoodBy understoodBy,
    List<String> degradations,
    @Nullable ModelFailures modelFailures,
    @Nullable Taken taken,
    Usage usage) {
  public ChatAnswer {
    cards = List.copyOf(cards);
    constraints = List.copyOf(constraints);
    relaxations = List.copyOf(relaxations);
    degradations = List.copyOf(degradations);
  }

  /**
   * A hard constraint with the words people read ("price at most 50 EUR") and the turn that made
   * it.
   */
  public record ActiveConstraint(Constraint constraint, String text, int turnNumber) {}

  /**
   * A smallest set of constraints to give up or loosen.
   *
   * @param text for people ("without the price limit")
   * @param constraints the ones to give up
   * @param itemsFreed how many items then satisfy the rest, exactly
   * @param looser the looser constraint in words, which as a message accepts the offer; null where
   *     the constraints are given up whole, and in turns of older releases
   */
  public record RelaxationOffer(
      String text, List<Constraint> constraints, int itemsFreed, @Nullable String looser) {
    public RelaxationOffer {
      constraints = List.copyOf(constraints);
    }
  }

  /** A question with the real options it offers; each option is a message that answers it. */
  public record Question(String text, List<String> options) {
    public Question {
      options = List.copyOf(options);
    }
  }

  /**
   * How the model failed, in its own words, without the sentences that tell of it; a replay fails
   * in the same words.
   *
   * @param understanding why the message was understood without the model, or null
   * @param narrating why the text was not told by the model in full, or null
   */
  public record ModelFailures(@Nullable String understanding, @Nullable String narrating) {
    /** Null where neither failed. */
    public static @Nullable ModelFailures ofNullable(
        @Nullable String understanding, @Nullable String narrating) {
      return understanding == null && narrating == null
          ? null
          : new ModelFailures(understanding, narrating);
    }
  }

  /**
   * What a turn cost: model calls and tokens, and time in microseconds.
   *
   * @param steps what each step took, in their order; null in turns of older releases
   */
  public record Usage(
      int modelCalls,
      int inputTokens,
      int outputTokens,
      long tookMicros,
      @Nullable List<StepTime> steps) {
    public Usage {
      steps = steps == null ? null : List.copyOf(steps);
    }

    /** What each step took; empty where it was not kept. */
    public List<StepTime> knownSteps() {
      return steps == null ? List.of() : steps;
    }
  }

  /** What one step of a turn took. */
  public record StepTime(TurnStep step, long micros) {}
}
