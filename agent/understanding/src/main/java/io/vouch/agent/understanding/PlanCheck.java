package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SortWish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compiler of plans: resolves every word of a plan against the catalogue and the conversation,
 * or says what it cannot.
 *
 * <p>What does not resolve becomes a wish in its own words and a {@link Doubt} that is said beside
 * the items; the rest of the plan runs. Only what would be remembered on doubtful words must be
 * asked first. What is resolved without asking: case, accents, hyphens, singular and plural, the
 * catalogue's own synonyms table, units of one dimension. Whoever wrote the plan, the check never
 * throws and never yields a constraint on a field, name or item the catalogue does not have.
 *
 * <p>Stateless, thread-safe, deterministic.
 */
public final class PlanCheck {
  /** Compiles a plan, whoever wrote it. */
  public CheckedReading check(Plan plan, PlanningContext context) {
    Doubts doubts = new Doubts(context.vocabulary());
    ItemResolver items = new ItemResolver(context, doubts);
    UnresolvedWords words = new UnresolvedWords(plan);
    List<LogChange> changes = new ArrayList<>();
    List<Constraint> presumed = new ArrayList<>();
    SortWish sort = sort(plan.order(), doubts);
    sort = changes(plan, context, doubts, items, words, changes, presumed, sort);
    CheckedBundle bundle =
        plan.act() instanceof Act.Bundle said
            ? new BundleCompiler(context.vocabulary(), doubts).compile(said)
            : null;
    if (bundle != null) {
      changes.addAll(BundleCompiler.changes(bundle));
    }
    Contradictions.resolve(changes, context.vocabulary().schema(), doubts);
    List<ItemId> like = anchors(plan, true, items, words);
    List<ItemId> unlike = anchors(plan, false, items, words);
    like.stream()
        .filter(unlike::contains)
        .forEach(item -> doubts.contradiction(items.title(item), List.of()));
    Act act = act(plan.act(), new ActCompiler(context, doubts, items), words);
    Integer limit = limit(plan.limit(), doubts);
    doubts.all().forEach(words::correct);
    CheckedPlan checked =
        act == null
            ? null
            : new CheckedPlan(
                act,
                changes,
                like,
                unlike,
                words.sought(),
                words.avoided(),
                presumed,
                sort,
                limit,
                bundle);
    return new CheckedReading(checked, doubts.all());
  }

  /** Compiles the changes and critiques; the order, which a critique of nothing shown becomes. */
  private static @Nullable SortWish changes(
      Plan plan,
      PlanningContext context,
      Doubts doubts,
      ItemResolver items,
      UnresolvedWords words,
      List<LogChange> into,
      List<Constraint> presumed,
      @Nullable SortWish order) {
    ChangeCompiler compiler = new ChangeCompiler(context, doubts, items);
    boolean wayBackUnknown = false;
    for (ConstraintChange change : plan.changes()) {
      int before = into.size();
      compiler.compile(change, into);
      if (into.size() == before) {
        words.add(change);
        wayBackUnknown |= change instanceof ConstraintChange.GoBackBefore;
      } else if (change instanceof ConstraintChange.Add(var statement, boolean guessed)
          && guessed
          && into.getLast() instanceof LogChange.Add(Constraint constraint, var combination)) {
        presumed.add(constraint);
      }
    }
    if (wayBackUnknown) { // how far is unknown, so nothing is undone
      into.removeIf(change -> change instanceof LogChange.UndoLast);
    }
    SortWish sort = order;
    for (Critique critique : plan.critiques()) {
      SortWish instead = comparedWithNothing(critique, context);
      if (instead == null) {
        compiler.compile(critique, into);
      } else {
        sort = sort == null ? instead : sort;
      }
    }
    return sort;
  }

  /** "Cheaper" before anything is shown is an order. */
  private static @Nullable SortWish comparedWithNothing(
      Critique critique, PlanningContext context) {
    boolean nothing =
        critique.relativeTo() instanceof ItemReference.InFocus && context.view().inFocus() == null;
    boolean number =
        context
            .vocabulary()
            .schema()
            .find(critique.field())
            .filter(field -> field.kind() == FieldKind.NUMBER)
            .isPresent();
    return switch (critique.direction()) {
      case LESS -> nothing && number ? new SortWish(critique.field(), true) : null;
      case MORE -> nothing && number ? new SortWish(critique.field(), false) : null;
      case SAME, DIFFERENT -> null;
    };
  }

  /** What is done; null where something would be written down on doubtful words. */
  private static @Nullable Act act(Act said, ActCompiler compiler, UnresolvedWords words) {
    Act compiled = compiler.compile(said);
    if (compiled != null || said instanceof Act.Remember) {
      return compiled;
    }
    words.add(said);
    return new Act.Recommend();
  }

  private static List<ItemId> anchors(
      Plan plan, boolean like, ItemResolver items, UnresolvedWords words) {
    List<ItemId> found = new ArrayList<>();
    for (Plan.Anchor anchor : plan.anchors()) {
      if (anchor.like() == like) {
        List<ItemId> meant = items.resolveAll(anchor.item());
        meant.stream().filter(item -> !found.contains(item)).forEach(found::add);
        if (meant.isEmpty()) {
          words.add(anchor.item(), !like);
        }
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
      return null;
    }
    return limit;
  }
}
