package io.vouch.agent.turn.act;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.agent.plan.Act;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.questions.ExpectedSaving;
import io.vouch.tools.questions.FieldQuestion;
import io.vouch.tools.questions.Move;
import io.vouch.tools.questions.QuestionPolicy;
import io.vouch.tools.questions.Remaining;
import io.vouch.tools.ranking.RankedPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The question below a slate: the one whose answer is expected to save the most turns, if it saves
 * enough to be worth reading.
 *
 * <p>Asks nothing where the order was dictated or everything fits on the slate, no field twice in a
 * topic, and nothing more once {@value #MOST_IGNORED} questions were left unanswered. The person
 * may always go past it.
 */
public final class Narrowing {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  /** Of more candidates the best so many count; the others are as good as never met. */
  private static final int MOST_CANDIDATES = 1_000;

  /** Slates after which people gave up in the sessions that the policy was measured on. */
  private static final int PATIENCE = 5;

  private static final int MOST_IGNORED = 2;
  private static final int MOST_OPTIONS = 4;

  private final QuestionPolicy policy = new ExpectedSaving(true, ExpectedSaving.WORTH_ASKING);

  /** A question about a field. */
  record Asked(String field, PendingQuestion question) {}

  /** Of how many of the best candidates {@link #below} wants to know; 0 where it asks nothing. */
  int candidates(ConversationState state) {
    boolean asksNothing = state.ask().sort() != null || state.ask().limit() < 2 || isTiring(state);
    return asksNothing ? 0 : MOST_CANDIDATES;
  }

  /** What to ask below this slate, or null. */
  @Nullable Asked below(Recollection known, ConversationState state, RankedPool best) {
    if (candidates(state) == 0) {
      return null;
    }
    Remaining remaining =
        Remaining.ofRanked(best.items(), best.scores(), state.ask().limit(), slatesLeft(state));
    return policy.next(remaining, open(known, state)) instanceof Move.RecommendAndAsk(var question)
        ? new Asked(question.field(), asked(known, state, remaining, question))
        : null;
  }

  /** The plan that an option stands for, or null where only its words say what it means. */
  public static @Nullable CheckedPlan plan(PendingQuestion.Option option) {
    Constraint constraint = option.constraint();
    if (constraint == null) {
      return null;
    }
    LogChange change = new LogChange.Add(constraint, LogChange.Combination.REPLACES);
    return new CheckedPlan(
        new Act.Recommend(),
        List.of(change),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  private static int slatesLeft(ConversationState state) {
    return Math.max(2, PATIENCE - state.shown().size() / state.ask().limit());
  }

  private static boolean isTiring(ConversationState state) {
    return state.askedFields().stream().filter(field -> !state.log().readsField(field)).count()
        >= MOST_IGNORED;
  }

  private static List<FieldQuestion> open(Recollection known, ConversationState state) {
    return known.engine().questions().stream()
        .filter(question -> !state.log().readsField(question.field()))
        .filter(question -> !state.askedFields().contains(question.field()))
        .toList();
  }

  private static PendingQuestion asked(
      Recollection known, ConversationState state, Remaining remaining, FieldQuestion question) {
    Engine engine = known.engine();
    List<PendingQuestion.Option> options = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int answer : likeliest(remaining, question)) {
      Constraint constraint = question.answer(answer);
      String label = label(engine.catalogue(), constraint);
      List<Constraint> all = new ArrayList<>(state.log().constraints());
      all.add(constraint);
      options.add(PendingQuestion.Option.of(label, constraint));
      said.add("%s (%,d)".formatted(label, engine.index().count(all)));
    }
    String field = ConstraintText.label(question.field());
    String answers = String.join(", ", said);
    String text =
        question.answerCount() > options.size()
            ? SAY.narrowDownForExample(field, answers)
            : SAY.narrowDown(field, Phrases.sentence(answers));
    return new PendingQuestion(text, options, true);
  }

  /** The answers that the most probability stands behind. */
  private static List<Integer> likeliest(Remaining remaining, FieldQuestion question) {
    double[] probability = remaining.answerProbabilities(question);
    return IntStream.range(0, question.answerCount())
        .filter(answer -> probability[answer] > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(answer -> -probability[answer]))
        .limit(MOST_OPTIONS)
        .toList();
  }

  private static String label(Catalogue catalogue, Constraint answer) {
    return answer instanceof Constraint.OneOf(String field, List<String> names) && names.size() == 1
        ? names.getFirst()
        : new ConstraintText(catalogue.schema()).of(answer);
  }
}
