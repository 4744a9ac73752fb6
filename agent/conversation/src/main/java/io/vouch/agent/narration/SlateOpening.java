package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.narration.Heard.HeardWish;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.agent.narration.relation.Related;
import io.vouch.agent.narration.relation.RelationText;
import io.vouch.agent.understanding.state.Statements;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said above the items: what was taken as a must and what as a wish, what stands out in the
 * first, what was left aside, and one useful next step where there is one.
 *
 * <p>Conditions of this turn are said whole; older ones only briefly, for they were said before.
 */
final class SlateOpening {
  private static final SlateMessages SAY = Messages.of(SlateMessages.class);
  private static final ConditionMessages CONDITIONS = Messages.of(ConditionMessages.class);

  /** More earlier conditions than these are not said one by one. */
  private static final int MOST_STILL = 3;

  private final NarrationInput input;
  private final Outcome.Recommended outcome;
  private final Optional<StandsOut> standsOut;

  SlateOpening(NarrationInput input, Outcome.Recommended outcome) {
    this.input = input;
    this.outcome = outcome;
    boolean speaks = outcome.related() == null || outcome.related() instanceof Related.Before;
    this.standsOut = speaks ? StandsOut.in(input, outcome) : Optional.empty();
  }

  /** Whole sentences in order; the first is always there. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.addAll(taken());
    standsOut.map(StandsOut::sentence).ifPresent(sentences::add);
    String fallback = fallback();
    if (fallback != null) {
      sentences.add(fallback);
    }
    sentences.addAll(Asides.besideItems(input));
    String next = nextStep();
    if (next != null) {
      sentences.add(next);
    }
    return sentences;
  }

  /** Texts of reasons that need not be said below: said above, or true of all that is shown. */
  List<String> reasonsSaid() {
    List<String> said = new ArrayList<>(StandsOut.ofAll(outcome.recommendation().items()));
    standsOut.map(StandsOut::reason).ifPresent(said::add);
    return said;
  }

  private List<String> taken() {
    Related related = outcome.related();
    if (related == null || outcome.further()) {
      return List.of(ofConditions());
    }
    String wanted = input.constraints().isEmpty() ? null : phrases(any()).noun(CONDITIONS);
    return RelationText.taken(related, input.cards().size(), wanted, order());
  }

  private String ofConditions() {
    int shown = input.cards().size();
    if (outcome.further()) {
      String all = input.constraints().isEmpty() ? null : phrases(any()).noun(CONDITIONS);
      return SAY.more(shown, all, order());
    }
    if (!input.constraints().isEmpty()) {
      return underConditions(shown);
    }
    String closest = closest();
    String avoided = avoided();
    if (outcome.order() == null && (closest != null || avoided != null)) {
      return SAY.forWishes(shown, closest, avoided);
    }
    return isGeneral() && input.turnNumber() == 1
        ? SAY.hello(fallbackIs(Fallback.Code.NEW_PERSON))
        : Phrases.pick(
            input.turnNumber(), SAY.startWith(order()), SAY.lookAt(order()), SAY.picks(order()));
  }

  private String underConditions(int shown) {
    Wanted fresh = phrases(ofThisTurn(true));
    Wanted earlier = phrases(ofThisTurn(false));
    String wanted = earlier.head().and(fresh).noun(CONDITIONS);
    String still = still(earlier.tail());
    String order = order();
    RecommendedItem first = outcome.recommendation().items().getFirst();
    boolean ofAll = first.certificate().wishes().isEmpty(); // else only of the closest matches
    if (shown == 1 && ofAll && StandsOut.isOrdered(first) && !first.reasons().isEmpty()) {
      return SAY.extreme(first.reasons().getFirst().code(), wanted, still, order);
    }
    if (outcome.recommendation().candidateCount() == 1) {
      return SAY.onlyOne(wanted, still);
    }
    return Phrases.pick(
        input.turnNumber(),
        SAY.hereAre(shown, wanted, still, order),
        SAY.lookedFor(shown, wanted, still, order),
        SAY.wouldShow(shown, wanted, still, order));
  }

  private static @Nullable String still(List<String> earlier) {
    return earlier.size() > MOST_STILL ? SAY.allSaidBefore() : Phrases.andOrNull(earlier);
  }

  /** How the items are ordered, in words: by the order asked for, then by wishes. */
  private @Nullable String order() {
    String order = outcome.order();
    String closest = closest();
    String avoided = avoided();
    if (closest == null && avoided == null) {
      return order;
    }
    String wished = SAY.wished(closest, avoided, order != null);
    return order == null ? wished : SAY.orderedBy(order, wished);
  }

  private @Nullable String closest() {
    return Phrases.andOrNull(Asides.quoted(input, wish -> !wish.avoided() && wish.found()));
  }

  private @Nullable String avoided() {
    return Phrases.orNull(Asides.quoted(input, HeardWish::avoided));
  }

  /** Whether nothing was named that items could differ in. */
  private boolean isGeneral() {
    return input.constraints().isEmpty()
        && input.heard().wishes().isEmpty()
        && outcome.order() == null
        && !outcome.further();
  }

  /** Whether wishes or examples of earlier messages still decide. */
  private boolean goesByWords() {
    return outcome.recommendation().items().stream()
        .flatMap(item -> item.reasons().stream())
        .anyMatch(StandsOut::isTelling);
  }

  /** That nothing is known of somebody is said in greeting only. */
  private @Nullable String fallback() {
    Fallback fallback = outcome.recommendation().fallback();
    boolean said =
        input.heard().wishes().stream().anyMatch(wish -> !wish.found())
            || !input.heard().notUnderstood().isEmpty();
    if (fallback == null
        || outcome.related() != null
        || fallback.code() == Fallback.Code.NEW_PERSON
        || (fallback.code() == Fallback.Code.WISH_NOT_MATCHED && said)) {
      return null;
    }
    return SAY.fallback(fallback.code());
  }

  private boolean fallbackIs(Fallback.Code code) {
    Fallback fallback = outcome.recommendation().fallback();
    return fallback != null && fallback.code() == code;
  }

  /** Nothing where a question or an offer stands below: one thing at a time. */
  private @Nullable String nextStep() {
    if (outcome.question() != null || !outcome.relaxations().isEmpty() || outcome.further()) {
      return null;
    }
    List<FieldDefinition> prices = input.schema().withRole(FieldRole.PRICE);
    Related related = outcome.related();
    if (related != null) {
      return isGeneral() ? RelationText.nextStep(related, !prices.isEmpty()) : null;
    }
    if (isGeneral() && !goesByWords()) {
      return SAY.wayIn(!prices.isEmpty());
    }
    boolean many = outcome.recommendation().candidateCount() > 2 * input.cards().size();
    boolean first = input.turnNumber() == 1 && outcome.order() == null;
    return first && many && prices.stream().noneMatch(this::isSaid) && !prices.isEmpty()
        ? SAY.priceWouldHelp()
        : null;
  }

  private boolean isSaid(FieldDefinition field) {
    return any().stream().anyMatch(said -> Statements.reads(said, field.name()));
  }

  private Wanted phrases(List<Constraint> constraints) {
    return new ConditionPhrases(input.schema()).wanted(constraints);
  }

  private List<Constraint> any() {
    return input.constraints().stream().map(ActiveConstraint::constraint).toList();
  }

  private List<Constraint> ofThisTurn(boolean yes) {
    return input.constraints().stream()
        .filter(active -> yes == (active.turnNumber() == input.turnNumber()))
        .map(ActiveConstraint::constraint)
        .toList();
  }
}
