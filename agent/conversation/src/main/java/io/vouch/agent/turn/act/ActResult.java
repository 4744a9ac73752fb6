package io.vouch.agent.turn.act;

import static java.util.Collections.nCopies;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.relation.Related;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.domain.ItemId;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Recommendation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act found and what it leaves behind.
 *
 * @param mentioned the items the text may talk about, in order
 * @param recommendation the slate, or null where the act has none
 * @param next where the conversation stands afterwards
 * @param facts profile events to store
 * @param notes what changed without being asked for, each a whole sentence
 */
public record ActResult(
    AnsweredAct act,
    Outcome outcome,
    List<ItemId> mentioned,
    @Nullable Recommendation recommendation,
    ConversationState next,
    List<ProfileEvent> facts,
    List<String> notes) {
  public ActResult {
    notes = List.copyOf(notes);
    mentioned = List.copyOf(mentioned);
    facts = List.copyOf(facts);
  }

  /** A result that only says something about these items. */
  static ActResult saying(
      AnsweredAct act, Outcome outcome, List<ItemId> mentioned, ConversationState next) {
    return new ActResult(act, outcome, mentioned, null, next, List.of(), List.of());
  }

  /** The same items as the answer of another act, with what it writes down. */
  ActResult as(AnsweredAct other, List<ProfileEvent> written) {
    return new ActResult(other, outcome, mentioned, recommendation, next, written, notes);
  }

  /** This result with something more to be said first. */
  ActResult noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new ActResult(act, outcome, mentioned, recommendation, next, facts, all);
  }

  /** What each item of the slate was wished for, in the slate's order. */
  public List<List<UnverifiedWish>> wishes() {
    List<List<UnverifiedWish>> wishes = new ArrayList<>();
    if (outcome instanceof Outcome.Bundled bundled) {
      bundled.parts().forEach(part -> wishes.addAll(nCopies(part.shown(), part.wishes())));
    } else if (recommendation != null) {
      List<UnverifiedWish> asked = UnverifiedWish.of(wish(), next.ask().avoid());
      wishes.addAll(nCopies(recommendation.items().size(), asked));
    }
    return wishes;
  }

  /** What goes with an item is also searched for by the item's title. */
  private @Nullable String wish() {
    String said = next.ask().wish();
    return outcome instanceof Outcome.Recommended recommended
            && recommended.related() instanceof Related.Together(String title, int known)
        ? RelatedCase.wish(said, title)
        : said;
  }

  /** What the outcome offers to relax; empty where it offers nothing. */
  public List<RelaxationOffer> relaxations() {
    return switch (outcome) {
      case Outcome.Recommended recommended -> recommended.relaxations();
      case Outcome.NothingFound nothing -> nothing.relaxations();
      case Outcome.Asked asked -> List.of();
      case Outcome.Counted counted -> List.of();
      case Outcome.Listed listed -> List.of();
      case Outcome.Measured measured -> List.of();
      case Outcome.Bundled bundled -> List.of();
      case Outcome.NoBundle none -> List.of();
      case Outcome.LookedUp lookedUp -> List.of();
      case Outcome.About about -> List.of();
      case Outcome.Credits credits -> List.of();
      case Outcome.Suits suits -> List.of();
      case Outcome.Each each -> List.of();
      case Outcome.AboutEach each -> List.of();
      case Outcome.Facts named -> List.of();
      case Outcome.Compared compared -> List.of();
      case Outcome.Explained explained -> List.of();
      case Outcome.NotRecommended notRecommended -> List.of();
      case Outcome.Remembered remembered -> List.of();
      case Outcome.Forgotten forgotten -> List.of();
      case Outcome.Profile profile -> List.of();
      case Outcome.Spoke spoke -> List.of();
    };
  }
}
