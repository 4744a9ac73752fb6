package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.several.Several;
import io.vouch.agent.understanding.several.SeveralProducts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reader without a model: reads a message with rules, word by word, and leaves none out.
 *
 * <p>From left to right, the longest reading of any rule is taken. A word that no rule accounts for
 * is filler where the language pack says so; else it is a wish, or a negated wish inside the scope
 * of a negation ({@link NegationScopes}). Words that nearly are a name or stand where a title is
 * expected go into the plan as said: the check turns them into a doubt and a wish. Of a message in
 * {@linkplain io.vouch.agent.understanding.words.OtherLanguages another language} only what rules
 * know is read.
 *
 * <p>Deterministic, thread-safe, keeps nothing between messages.
 */
public final class CatalogueGrammar implements Reader {
  @Override
  public Reading read(PlanningContext context) {
    return trace(context).reading();
  }

  /** What was made of a message and by which rules. */
  record Trace(Reading reading, List<String> rules) {}

  Trace trace(PlanningContext context) {
    List<Token> tokens = tokens(context);
    return SeveralProducts.in(context.message(), tokens, context.vocabulary().pack())
        .map(several -> several(several, context))
        .orElseGet(() -> readOne(context, tokens));
  }

  private static List<Token> tokens(PlanningContext context) {
    return Lexer.cut(context.message(), context.vocabulary().pack());
  }

  /** Several products: each is read as a message of its own, and the whole tells their spans. */
  private static Trace several(Several several, PlanningContext context) {
    Plan plan = several.plan(context.vocabulary().fields(), text -> part(context.saying(text)));
    List<Span> spans = List.of(new Span(0, context.message().length(), Span.Kind.CONDITION));
    return new Trace(new Reading(plan, spans, List.of(), null), List.of("bundle"));
  }

  /**
   * What a part says of its product: conditions and wishes. One that reads as a question, or names
   * an item, is a wish in all its words.
   */
  private static Plan part(PlanningContext context) {
    Plan read = Objects.requireNonNull(readOne(context, tokens(context)).reading().plan());
    boolean product = read.act() instanceof Act.Recommend && read.anchors().isEmpty();
    List<ConstraintChange> conditions =
        read.changes().stream().filter(ConstraintChange.Add.class::isInstance).toList();
    return new Plan(
        new Act.Recommend(),
        conditions,
        List.of(),
        List.of(),
        product ? read.wish() : context.message(),
        read.avoid(),
        null,
        null);
  }

  private static Trace readOne(PlanningContext context, List<Token> tokens) {
    Message message = new Message(context, tokens);
    Draft draft = new Draft();
    List<String> rules = new ArrayList<>();
    Covered covered = new Covered(message);
    int at = 0;
    while (at < message.size()) {
      Rules.Reading taken = take(message, at, draft);
      if (taken == null) {
        boolean aside = message.isForeign() || message.isOfAbsentKind(at);
        covered.leave(at, aside || Filler.isFiller(message, at));
        at++;
      } else {
        rules.add(taken.rule().name());
        covered.take(at, taken.match().end(), draft.kind());
        at = taken.match().end();
      }
    }
    TalkRules.readMarks(message, draft);
    ItemRules.readLikeness(message, covered, draft);
    new NegationScopes(message, covered, draft).mark();
    if (TalkRules.asksForNothing(message, covered, draft)) {
      covered.fillAll();
      draft.onlyTalk();
    }
    covered.addWishesTo(draft);
    Plan plan = draft.plan(message, covered.open());
    return new Trace(new Reading(plan, covered.spans(), covered.openWords(), null), rules);
  }

  private static Rules.@Nullable Reading take(Message message, int at, Draft draft) {
    for (Rules.Reading reading : message.rules().readings(message, at)) {
      draft.at(reading.match().start());
      boolean crossesAnswer =
          at + 1 < reading.match().end()
              && NegationScopes.answers(message, at)
              && !TalkRules.ALL.contains(reading.rule().meaning()); // "no, that is all"
      if (!crossesAnswer && reading.rule().action().apply(reading.match(), draft)) {
        return reading;
      }
    }
    return null;
  }
}
