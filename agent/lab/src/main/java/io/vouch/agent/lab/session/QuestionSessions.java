package io.vouch.agent.lab.session;

import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.questions.FieldQuestion;
import io.vouch.tools.questions.Move;
import io.vouch.tools.questions.QuestionPolicy;
import io.vouch.tools.questions.Remaining;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.roaringbitmap.RoaringBitmap;

/** Plays sessions of a person who answers questions. */
final class QuestionSessions {
  private final CandidateIndex index;
  private final List<FieldQuestion> questions;

  QuestionSessions(CandidateIndex index, List<FieldQuestion> questions) {
    this.index = index;
    this.questions = questions;
  }

  /** What the person says without being asked. */
  enum Talk {
    /** The first fact; a refusal says nothing more. */
    TERSE,
    /** The first fact, and with each refusal the next, unless they are asked for something. */
    VOLUNTEERING;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who is after what.
   *
   * @param seen what they know; never shown
   * @param facts what they would say, in order
   * @param scores by item index, higher first
   */
  record Person(
      int target, int[] seen, List<Constraint> facts, double[] scores, RandomGenerator random) {}

  /** How a session ended: the 1-based turn of success or one more than there are, and questions. */
  record Ended(int turns, int asked) {}

  Ended run(QuestionPolicy policy, Person person, Talk talk) {
    RoaringBitmap candidates = RoaringBitmap.bitmapOfRange(0, person.scores().length);
    candidates.andNot(RoaringBitmap.bitmapOf(person.seen()));
    List<FieldQuestion> open = new ArrayList<>(questions);
    int told = tell(person, 0, candidates, open);
    int asked = 0;
    for (int turn = 1; turn <= RuleUser.TURNS; turn++) {
      Remaining remaining = remaining(candidates, person, turn);
      Move move = policy.next(remaining, List.copyOf(open));
      if (!(move instanceof Move.Ask)) {
        int[] slate = remaining.best();
        if (Arrays.stream(slate).anyMatch(item -> item == person.target())) {
          return new Ended(turn, asked);
        }
        Arrays.stream(slate).forEach(candidates::remove);
      }
      switch (move) {
        case Move.Recommend none -> {
          if (talk == Talk.VOLUNTEERING) {
            told = tell(person, told, candidates, open);
          }
        }
        case Move.Ask(FieldQuestion question) -> {
          answer(question, person, candidates, open);
          asked++;
        }
        case Move.RecommendAndAsk(FieldQuestion question) -> {
          answer(question, person, candidates, open);
          asked++;
        }
      }
    }
    return new Ended(RuleUser.TURNS + 1, asked);
  }

  private static Remaining remaining(RoaringBitmap candidates, Person person, int turn) {
    int[] items = candidates.toArray();
    double[] scores = Arrays.stream(items).mapToDouble(item -> person.scores()[item]).toArray();
    return Remaining.of(items, scores, RuleUser.SLATE, RuleUser.TURNS - turn + 1);
  }

  /** The number of facts told afterwards. */
  private int tell(Person person, int told, RoaringBitmap candidates, List<FieldQuestion> open) {
    if (told == person.facts().size()) {
      return told;
    }
    Constraint fact = person.facts().get(told);
    candidates.and(index.matching(fact));
    open.removeIf(question -> question.field().equals(field(fact)));
    return told + 1;
  }

  /** One of the target's values, or that there is none, which rules nothing out. */
  private void answer(
      FieldQuestion question, Person person, RoaringBitmap candidates, List<FieldQuestion> open) {
    open.remove(question);
    int[] answers = question.answersOf(person.target());
    if (answers.length > 0) {
      int answer = answers[person.random().nextInt(answers.length)];
      candidates.and(index.matching(question.answer(answer)));
    }
  }

  private static String field(Constraint fact) {
    return switch (fact) {
      case Constraint.OneOf oneOf -> oneOf.field();
      case Constraint.NumberRange range -> range.field();
      case Constraint.FlagIs flag -> flag.field();
      case Constraint.EveryOf every -> every.field();
      case Constraint.HasWords words -> "";
      case Constraint.AmongItems among -> "";
      case Constraint.Not not -> "";
      case Constraint.AllOf all -> "";
      case Constraint.AnyOf any -> "";
    };
  }
}
