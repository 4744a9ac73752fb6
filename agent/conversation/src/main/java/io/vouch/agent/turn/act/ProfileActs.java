package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.FactId;
import io.vouch.domain.IdSource;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.Profile;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.domain.profile.Validity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The acts on what is remembered about a person: remember, forget, show. */
final class ProfileActs {
  private final IdSource ids;

  ProfileActs(IdSource ids) {
    this.ids = ids;
  }

  ActResult remember(Recollection known, ConversationState state, Act.Remember act) {
    List<Asserted> asserted =
        act.opinions().stream().map(opinion -> asserted(known, opinion)).toList();
    FactPhrases phrases = new FactPhrases(known);
    List<String> replaced =
        known.facts().stream()
            .filter(fact -> asserted.stream().anyMatch(fresh -> isOpposite(fact, fresh)))
            .map(phrases::of)
            .toList();
    Outcome outcome =
        new Outcome.Remembered(
            asserted.stream().map(phrases::of).toList(),
            replaced,
            phrases.subject(asserted.getLast()));
    return new ActResult(
        AnsweredAct.REMEMBER, outcome, List.of(), null, state, List.copyOf(asserted), List.of());
  }

  /**
   * Retracts every assertion meant, also those that a later one replaced, so that nothing of what
   * is to be forgotten comes back. Forgetting everything starts the conversation over as well.
   */
  ActResult forget(Recollection known, ConversationState state, Act.Forget act) {
    List<Asserted> meant = meant(known, act);
    List<ProfileEvent> retractions = new ArrayList<>();
    for (Asserted fact : meant) {
      retractions.add(
          new ProfileEvent.Retracted(fact.fact(), known.person(), known.turn(), known.nowMillis()));
    }
    FactPhrases phrases = new FactPhrases(known);
    List<Asserted> before = known.facts();
    List<String> restored =
        after(known, meant).stream()
            .filter(fact -> !before.contains(fact))
            .map(phrases::of)
            .toList();
    Outcome outcome =
        new Outcome.Forgotten(
            act.words(),
            meant.stream().map(phrases::of).distinct().toList(),
            restored,
            actions(known));
    ConversationState next = act.words() == null ? ConversationState.START : state;
    return new ActResult(
        AnsweredAct.FORGET, outcome, List.of(), null, next, retractions, List.of());
  }

  ActResult show(Recollection known, ConversationState state) {
    FactPhrases phrases = new FactPhrases(known);
    List<String> facts = known.facts().stream().map(phrases::withSource).toList();
    return ActResult.saying(
        AnsweredAct.SHOW_PROFILE, new Outcome.Profile(facts, actions(known)), List.of(), state);
  }

  private Asserted asserted(Recollection known, Opinion opinion) {
    return new Asserted(
        new FactId(ids.next()),
        known.person(),
        opinion.likes() ? FactPolarity.LIKES : FactPolarity.DISLIKES,
        opinion.field(),
        opinion.value(),
        opinion.strength(),
        known.turn(),
        known.nowMillis(),
        validity(known, opinion.span()));
  }

  private static Validity validity(Recollection known, Opinion.Span span) {
    return switch (span) {
      case ALWAYS -> Validity.ALWAYS;
      case THIS_CONVERSATION -> Validity.within(known.conversation());
      case A_DAY -> Validity.until(known.nowMillis() + Duration.ofDays(1).toMillis());
      case A_WEEK -> Validity.until(known.nowMillis() + Duration.ofDays(7).toMillis());
      case A_MONTH -> Validity.until(known.nowMillis() + Duration.ofDays(30).toMillis());
    };
  }

  private static boolean isOpposite(Asserted old, Asserted fresh) {
    return old.field().equals(fresh.field())
        && old.value().equals(fresh.value())
        && old.polarity() != fresh.polarity();
  }

  /** "That" is everything the person stated in the message that stated the newest standing fact. */
  private static List<Asserted> meant(Recollection known, Act.Forget act) {
    List<Asserted> standing = known.profile().assertions();
    String words = act.words();
    if (words == null || standing.isEmpty()) {
      return standing;
    }
    if (words.equals(Act.Forget.THAT)) {
      return standing.stream()
          .filter(fact -> fact.turn().equals(standing.getLast().turn()))
          .toList();
    }
    FactPhrases phrases = new FactPhrases(known);
    return standing.stream()
        .filter(fact -> act.likes() == null || act.likes() == isLike(fact))
        .filter(fact -> phrases.isAbout(fact, words))
        .toList();
  }

  private static boolean isLike(Asserted fact) {
    return fact.polarity() == FactPolarity.LIKES;
  }

  private static List<Asserted> after(Recollection known, List<Asserted> forgotten) {
    List<Asserted> rest = new ArrayList<>(known.profile().assertions());
    rest.removeAll(forgotten);
    return new Profile(rest).factsAt(known.nowMillis(), known.conversation());
  }

  /** The person's recorded actions that count in this turn. */
  private static int actions(Recollection known) {
    long stated =
        known.facts().stream().filter(fact -> FactPhrases.isKnownItem(known, fact)).count();
    return known.taste().items().length - (int) stated;
  }
}
