package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SortWish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compiler of plans: resolves every word of a plan against the catalogue and the conversation,
 * or says what it cannot.
 *
 * <p>A plan is accepted as a whole or not at all. What is resolved without asking: case, accents,
 * hyphens, singular and plural, the catalogue's own synonyms table, units of one dimension.
 * Everything else that does not fit is a {@link Doubt}. Whoever wrote the plan, the check never
 * throws and never yields a constraint on a field, name or item the catalogue does not have.
 *
 * <p>Stateless, thread-safe, deterministic.
 */
public final class PlanCheck {
  /** Compiles a plan, whoever wrote it. */
  public CheckResult check(Plan plan, PlanningContext context) {
    Doubts doubts = new Doubts(context.vocabulary());
    ItemResolver items = new ItemResolver(context, doubts);
    ChangeCompiler compiler = new ChangeCompiler(context, doubts, items);
    List<LogChange> changes = new ArrayList<>();
    plan.changes().forEach(change -> compiler.compile(change, changes));
    plan.critiques().forEach(critique -> compiler.compile(critique, changes));
    CheckedBundle bundle =
        plan.act() instanceof Act.Bundle said
            ? new BundleCompiler(context.vocabulary(), doubts).compile(said)
            : null;
    if (bundle != null) {
      changes.addAll(BundleCompiler.changes(bundle));
    }
    Contradictions.find(changes, context.vocabulary().schema(), doubts);
    List<ItemId> like = anchors(plan, true, items);
    List<ItemId> unlike = anchors(plan, false, items);
    like.stream()
        .filter(unlike::contains)
        .forEach(item -> doubts.contradiction(items.title(item), List.of()));
    Act act = new ActCompiler(context, doubts, items).compile(plan.act());
    SortWish sort = sort(plan.order(), doubts);
    Integer limit = limit(plan.limit(), doubts);
    if (act == null || !doubts.isEmpty()) {
      return new CheckResult.Doubtful(doubts.all());
    }
    String wish = plan.wish() == null || plan.wish().isBlank() ? null : plan.wish().strip();
    return new CheckResult.Accepted(
        new CheckedPlan(act, changes, like, unlike, wish, sort, limit, bundle));
  }

  private static List<ItemId> anchors(Plan plan, boolean like, ItemResolver items) {
    List<ItemId> found = new ArrayList<>();
    for (Plan.Anchor anchor : plan.anchors()) {
      ItemId item = anchor.like() == like ? items.resolve(anchor.item()) : null;
      if (item != null && !found.contains(item)) {
        found.add(item);
      }
    }
    return found;
  }

  private static @Nullable SortWish sort(Plan.@Nullable Order order, Doubts doubts) {
    if (order == null) {
      return null;
    }
    FieldDefinition field = doubts.field(order.field());
    if (field == null) {
      return null;
    }
    if (field.kind() != FieldKind.NUMBER) {
      doubts.add(Doubt.Kind.WRONG_OPERATOR, order.field(), field.name(), List.of());
      return null;
    }
    return new SortWish(field.name(), order.ascending());
  }

  private static @Nullable Integer limit(@Nullable Integer limit, Doubts doubts) {
    if (limit != null && (limit < 1 || limit > RecommendationRequest.MAX_LIMIT)) {
      doubts.add(
          Doubt.Kind.BAD_NUMBER,
          limit.toString(),
          null,
          List.of("1", "" + RecommendationRequest.MAX_LIMIT));
    }
    return limit;
  }
}
