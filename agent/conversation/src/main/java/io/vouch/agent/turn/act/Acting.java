package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.ProfileText;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.CheckedBundle;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Step 4: runs a checked plan on one engine. Decides nothing that the plan does not say. */
public final class Acting {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private final SlateActs slates = new SlateActs();
  private final FactActs facts = new FactActs();
  private final ExplainActs explanations = new ExplainActs();
  private final StatisticActs statistics = new StatisticActs();
  private final BundleActs bundles = new BundleActs();
  private final ProfileActs profiles;

  public Acting(IdSource ids) {
    this.profiles = new ProfileActs(ids);
  }

  public ActResult act(Recollection known, CheckedPlan read) {
    CandidateIndex index = known.engine().index();
    TopicChange topics = new TopicChange(index);
    CheckedPlan said =
        TopicChange.isOfItem(read.act())
            ? read.wishingNothing() // a question answered asks for no other items
            : Presumptions.doubting(read, known.state().log(), known.state().ask());
    ConversationState before = passes(said.act()) ? known.state().passing() : known.state();
    TopicChange.Result first = topics.after(before.log(), known.number(), said);
    boolean anew = first.isNewTopic() || TopicChange.startsAnew(said);
    Ask ask = anew ? Ask.NOTHING : before.ask();
    Presumptions.Settled settled = new Presumptions(index).settle(said, first.log(), ask);
    CheckedPlan plan = settled.plan();
    TopicChange.Result topic =
        settled.gone().isEmpty() ? first : topics.after(before.log(), known.number(), plan);
    ConversationState state = before.asking(topic.log(), ask.after(plan), anew);
    CheckedBundle bundle = plan.bundle();
    ActResult result =
        bundle == null ? act(known, plan.act(), state) : bundles.bundle(known, state, bundle);
    if (first.dropped() != null) {
      result = result.noting(first.dropped());
    }
    if (!settled.gone().isEmpty()) {
      result = result.noting(SAY.gaveWay(words(known, settled.gone())));
    }
    return result;
  }

  /** Whether what was shown is passed by. */
  private static boolean passes(Act act) {
    return act instanceof Act.ShowMore || act instanceof Act.TryAgain;
  }

  private static String words(Recollection known, List<Constraint> constraints) {
    ConstraintText text = new ConstraintText(known.engine().catalogue().schema());
    return constraints.stream().map(text::of).collect(Collectors.joining(", "));
  }

  private ActResult act(Recollection known, Act act, ConversationState state) {
    return switch (act) {
      case Act.Recommend recommend -> slates.recommend(known, state);
      case Act.Bundle bundle -> slates.recommend(known, state); // reached only with its parts
      case Act.Relate relate -> slates.recommend(known, state);
      case Act.ShowMore more -> slates.showMore(known, state);
      case Act.TryAgain(boolean sorry) -> triedAgain(known, state, sorry);
      case Act.Count count -> facts.count(known, state);
      case Act.ListValues list -> facts.listValues(known, state, list.field());
      case Act.LookUp lookUp -> facts.lookUp(known, state, lookUp);
      case Act.AskAbout ask -> facts.askAbout(known, state, ask);
      case Act.AskEach ask -> facts.askEach(known, state, ask);
      case Act.AskFacts ask -> facts.askFacts(known, state, ask);
      case Act.AskWho ask -> facts.askWho(known, state, ask);
      case Act.Choose choose -> facts.choose(known, state, choose);
      case Act.Compare compare -> facts.compare(known, state, compare.items());
      case Act.Statistic statistic -> statistics.statistic(known, state, statistic);
      case Act.Explain explain -> explanations.explain(known, state, explain.item());
      case Act.AskBack askBack -> facts.askBack(known, state, askBack.field());
      case Act.Remember remember -> remembered(known, state, remember);
      case Act.Forget forget -> profiles.forget(known, state, forget);
      case Act.ShowProfile show -> profiles.show(known, state);
      case Act.SmallTalk(Act.SmallTalk.Kind kind) -> talked(known, state, kind);
    };
  }

  /** What is remembered counts at once: the items follow it. */
  private ActResult remembered(Recollection known, ConversationState state, Act.Remember act) {
    ActResult noted = profiles.remember(known, state, act);
    if (!(noted.outcome() instanceof Outcome.Remembered remembered)) {
      return noted;
    }
    ConversationState without = state.excluding(disliked(act), known.number());
    ActResult items = slates.recommend(known, without.wishing(words(act, true), words(act, false)));
    return items.mentioned().isEmpty()
        ? noted
        : items.as(AnsweredAct.REMEMBER, noted.facts()).noting(ProfileText.remembered(remembered));
  }

  private static List<ItemId> disliked(Act.Remember act) {
    return act.opinions().stream()
        .filter(opinion -> !opinion.likes() && opinion.field().equals(Opinion.ITEM))
        .map(opinion -> new ItemId(opinion.value()))
        .toList();
  }

  private static @Nullable String words(Act.Remember act, boolean likes) {
    return act.opinions().stream()
        .filter(opinion -> opinion.likes() == likes && !opinion.field().equals(Opinion.ITEM))
        .map(Opinion::value)
        .reduce((a, b) -> a + "\n" + b)
        .orElse(null);
  }

  private ActResult triedAgain(Recollection known, ConversationState state, boolean sorry) {
    ActResult others = slates.showMore(known, state);
    return sorry ? others.noting(SAY.sorry()) : others;
  }

  /** Whoever says hello or yes first gets something to look at; a first turn's items say hello. */
  private ActResult talked(Recollection known, ConversationState state, Act.SmallTalk.Kind kind) {
    boolean asked = kind == Act.SmallTalk.Kind.QUESTIONS;
    boolean opening = kind == Act.SmallTalk.Kind.GREETING || kind == Act.SmallTalk.Kind.AGREEMENT;
    if ((opening || asked) && state.slate().isEmpty()) {
      ActResult items = slates.recommend(known, state);
      boolean refused = items.outcome() instanceof Outcome.NothingFound && known.number() > 1;
      if (asked && !items.mentioned().isEmpty()) {
        return items.noting(SAY.askedFirst());
      }
      if (refused) {
        return items;
      }
      if (!items.mentioned().isEmpty()) {
        boolean greets = kind == Act.SmallTalk.Kind.GREETING && known.number() > 1;
        return greets ? items.noting(SAY.welcome()) : items;
      }
    }
    return facts.smallTalk(known, state, kind);
  }
}
