package io.vouch.agent.turn.act;

import io.vouch.agent.plan.Act;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.CheckedBundle;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.domain.IdSource;

/** Step 4: runs a checked plan on one engine. Decides nothing that the plan does not say. */
public final class Acting {
  private final SlateActs slates = new SlateActs();
  private final FactActs facts = new FactActs();
  private final ExplainActs explanations = new ExplainActs();
  private final StatisticActs statistics = new StatisticActs();
  private final BundleActs bundles = new BundleActs();
  private final ProfileActs profiles;

  public Acting(IdSource ids) {
    this.profiles = new ProfileActs(ids);
  }

  public ActResult act(Recollection known, CheckedPlan plan) {
    TopicChange.Result topic =
        new TopicChange(known.engine().index()).after(known.state().log(), known.number(), plan);
    Ask before = topic.isNewTopic() ? Ask.NOTHING : known.state().ask();
    ConversationState state =
        known.state().asking(topic.log(), before.after(plan), topic.isNewTopic());
    CheckedBundle bundle = plan.bundle();
    ActResult result =
        bundle == null ? act(known, plan.act(), state) : bundles.bundle(known, state, bundle);
    return topic.dropped() == null ? result : result.noting(topic.dropped());
  }

  private ActResult act(Recollection known, Act act, ConversationState state) {
    return switch (act) {
      case Act.Recommend recommend -> slates.recommend(known, state);
      case Act.Bundle bundle -> slates.recommend(known, state); // reached only with its parts
      case Act.ShowMore more -> slates.showMore(known, state.passing());
      case Act.Count count -> facts.count(known, state);
      case Act.ListValues list -> facts.listValues(known, state, list.field());
      case Act.LookUp lookUp -> facts.lookUp(known, state, lookUp);
      case Act.Compare compare -> facts.compare(known, state, compare.items());
      case Act.Statistic statistic -> statistics.statistic(known, state, statistic);
      case Act.Explain explain -> explanations.explain(known, state, explain.item());
      case Act.AskBack askBack -> facts.askBack(known, state, askBack.field());
      case Act.Remember remember -> profiles.remember(known, state, remember);
      case Act.Forget forget -> profiles.forget(known, state, forget);
      case Act.ShowProfile show -> profiles.show(known, state);
      case Act.SmallTalk talk -> facts.smallTalk(known, state, talk.kind());
    };
  }
}
