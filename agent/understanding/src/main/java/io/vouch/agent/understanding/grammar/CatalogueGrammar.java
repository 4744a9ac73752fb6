package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.Planner;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.grammar.token.StopWords;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.several.Several;
import io.vouch.agent.understanding.several.SeveralProducts;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The planner without a model: reads a message with rules, and answers only when it accounts for
 * every content word.
 *
 * <p>From left to right, the longest reading of any rule is taken; words that no rule reads must be
 * stop words. Otherwise the turn is {@link PlannedTurn.Unsure} with those words and the plan of the
 * rest. Words that nearly are a name or stand where a title is expected go into the plan as said:
 * the check turns them into a question.
 *
 * <p>Deterministic, thread-safe, keeps nothing between messages.
 */
public final class CatalogueGrammar implements Planner {
  /** Longer messages are stories; reading part of one would miss the point. */
  private static final int MOST_TOKENS = 120;

  @Override
  public PlannedTurn plan(PlanningContext context) {
    return read(context).turn();
  }

  /** What was made of a message and by which rules. */
  record Trace(PlannedTurn turn, List<String> rules) {}

  Trace read(PlanningContext context) {
    return SeveralProducts.in(context.message())
        .map(several -> several(several, context))
        .orElseGet(() -> readOne(context));
  }

  /** Several products: each is read as a message of its own. */
  private static Trace several(Several several, PlanningContext context) {
    Plan plan = several.plan(context.vocabulary().fields(), text -> part(context.saying(text)));
    return new Trace(new PlannedTurn.Planned(plan), List.of("bundle"));
  }

  /** What was understood whole as conditions; otherwise a bound of the price and a wish. */
  private static Plan part(PlanningContext context) {
    PlannedTurn read = readOne(context).turn();
    if (read instanceof PlannedTurn.Planned(Plan plan) && onlyAdds(plan)) {
      return plan;
    }
    List<ConstraintChange> bounds = new ArrayList<>();
    if (read instanceof PlannedTurn.Unsure(var words, @Nullable Plan guess) && guess != null) {
      guess.changes().stream().filter(change -> isPrice(change, context)).forEach(bounds::add);
    }
    List<String> wish = new ArrayList<>();
    for (Token token : Lexer.cut(context.message())) {
      if (!StopWords.isStop(token.word())) {
        wish.add(token.word());
      }
    }
    return new Plan(
        new Act.Recommend(), bounds, List.of(), List.of(), String.join(" ", wish), null, null);
  }

  private static boolean onlyAdds(Plan plan) {
    return plan.act() instanceof Act.Recommend
        && plan.changes().stream().allMatch(ConstraintChange.Add.class::isInstance)
        && plan.anchors().isEmpty()
        && plan.critiques().isEmpty();
  }

  private static boolean isPrice(ConstraintChange change, PlanningContext context) {
    return change instanceof ConstraintChange.Add(Statement.Leaf leaf)
        && context
            .vocabulary()
            .fields()
            .withRole(FieldRole.PRICE)
            .filter(price -> price.name().equals(leaf.field()))
            .isPresent();
  }

  private static Trace readOne(PlanningContext context) {
    Message message = new Message(context);
    if (message.size() > MOST_TOKENS) {
      return new Trace(
          new PlannedTurn.Unsure(List.of(message.text(0, MOST_TOKENS)), null), List.of());
    }
    Draft draft = new Draft();
    List<String> rules = new ArrayList<>();
    List<String> unaccounted = new ArrayList<>();
    int at = 0;
    while (at < message.size()) {
      Rules.Reading taken = take(message, at, draft);
      if (taken != null) {
        rules.add(taken.rule().name());
        at = taken.match().end();
      } else {
        if (!StopWords.isStop(message.at(at).word())) {
          unaccounted.add(message.text(at, at + 1));
        }
        at++;
      }
    }
    return new Trace(turn(message, draft, unaccounted), rules);
  }

  private static Rules.@Nullable Reading take(Message message, int at, Draft draft) {
    for (Rules.Reading reading : Rules.readings(message, at)) {
      if (reading.rule().action().apply(reading.match(), draft)) {
        return reading;
      }
    }
    return null;
  }

  private static PlannedTurn turn(Message message, Draft draft, List<String> unaccounted) {
    Plan plan = draft.isEmpty() ? null : draft.plan();
    if (unaccounted.isEmpty() && plan != null && !draft.isConfused()) {
      return new PlannedTurn.Planned(plan);
    }
    List<String> words = new ArrayList<>(unaccounted);
    if (words.isEmpty() && message.size() > 0) {
      words.add(message.text(0, message.size()));
    }
    return new PlannedTurn.Unsure(words, plan);
  }
}
