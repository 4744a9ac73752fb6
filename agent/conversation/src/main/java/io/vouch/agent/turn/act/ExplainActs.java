package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.Proof;
import io.vouch.domain.recommendation.RecommendedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The act that says why an item was recommended, or why not. */
final class ExplainActs {
  private final Counterfactuals counterfactuals = new Counterfactuals();

  ActResult explain(Recollection known, ConversationState state, ItemReference reference) {
    Item item = FactActs.item(known, reference);
    Optional<RecommendedItem> shown =
        known.state().slate().stream().filter(s -> s.item().equals(item.id())).findFirst();
    Outcome outcome = shown.isPresent() ? shown(known, item, shown.get()) : missing(known, item);
    return ActResult.saying(
        AnsweredAct.EXPLAIN, outcome, List.of(item.id()), state.focusing(item.id()));
  }

  private Outcome shown(Recollection known, Item item, RecommendedItem shown) {
    return new Outcome.Explained(
        FactActs.card(known, item),
        shown,
        proofs(known, shown),
        counterfactuals.ofShown(known, item.id()),
        known.engine().models().words());
  }

  private Outcome missing(Recollection known, Item item) {
    int index = known.engine().catalogue().indexOf(item.id());
    ConditionPhrases words = new ConditionPhrases(known.engine().catalogue().schema());
    List<Constraint> unmet =
        known.state().log().constraints().stream()
            .filter(constraint -> !known.engine().index().satisfies(index, constraint))
            .toList();
    return new Outcome.NotRecommended(
        FactActs.card(known, item),
        unmet.stream().map(words::of).toList(),
        counterfactuals.ofMissing(known, item.id(), unmet));
  }

  private static List<String> proofs(Recollection known, RecommendedItem shown) {
    ConditionPhrases words = new ConditionPhrases(known.engine().catalogue().schema());
    List<String> proofs = new ArrayList<>();
    for (Proof proof : shown.certificate().proofs()) {
      String facts = facts(known, proof);
      String asked = words.of(proof.constraint());
      boolean speaksForItself = facts.isEmpty() || proof.constraint() instanceof Constraint.FlagIs;
      proofs.add(speaksForItself ? asked : "%s (%s)".formatted(asked, facts));
    }
    return proofs;
  }

  private static String facts(Recollection known, Proof proof) {
    List<String> facts = new ArrayList<>();
    proof
        .facts()
        .forEach((name, value) ->
            known.engine().catalogue().schema().find(name).stream()
                .map(field -> FactText.label(name) + " " + FactText.value(field, value))
                .filter(fact -> fact.length() < 120)
                .forEach(facts::add));
    return String.join(", ", facts);
  }
}
