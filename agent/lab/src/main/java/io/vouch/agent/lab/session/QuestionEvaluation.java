package io.vouch.agent.lab.session;

import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.quality.Estimate;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.questions.EntropyOfScores;
import io.vouch.tools.questions.ExpectedSaving;
import io.vouch.tools.questions.FieldQuestion;
import io.vouch.tools.questions.QuestionPolicy;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sessions in which the answer to a turn is a slate, a question, or both.
 *
 * <p>The person says one fact about the item they are after. Then they accept, refuse, or answer
 * what they are asked truthfully. Every policy ranks with the product's formula (no diversity) over
 * the exact candidates, except {@code random} and {@code popularity}, which rank by that.
 */
public final class QuestionEvaluation {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  private static final int FACTS = 2;
  private static final int CHANCE = 6;

  private final SessionMarket market;
  private final SessionModels models;
  private final SessionOptions options;
  private final Consumer<String> progress;
  private final QuestionSessions sessions;
  private final List<FieldQuestion> questions;

  public QuestionEvaluation(
      SessionMarket market,
      SessionModels models,
      SessionOptions options,
      Consumer<String> progress) {
    this.market = market;
    this.models = models;
    this.options = options;
    this.progress = progress;
    this.questions = FieldQuestion.of(market.catalogue());
    this.sessions = new QuestionSessions(models.recommender().index(), questions);
  }

  /** What a policy knows of a person before the first word: a score for every item. */
  @FunctionalInterface
  private interface Scoring {
    double[] scores(int[] history, SplittableRandom random);
  }

  /** A policy as it is compared. */
  private record Contender(
      String name, Function<SplittableRandom, QuestionPolicy> policy, Scoring scoring) {}

  /** Figures per seed and person. */
  private record Sessions(double[][] turns, double[][] hits, double[][] asked) {}

  /** The rows of all policies in both kinds of talk. */
  List<QuestionFigures.Row> rows() {
    List<QuestionFigures.Row> rows = new ArrayList<>();
    for (QuestionSessions.Talk talk : QuestionSessions.Talk.values()) {
      double[][] never = new double[0][];
      for (Contender contender : contenders()) {
        Sessions measured = sessions(contender, talk);
        if (contender.name().equals("never_ask")) {
          never = measured.turns();
        }
        rows.add(row(contender.name(), talk, measured, never));
        QuestionFigures.Row row = rows.getLast();
        progress.accept(
            SAY.questionProgress(
                row.talk(),
                row.policy(),
                "%.2f".formatted(row.averageTurns().mean()),
                "%.2f".formatted(row.questions())));
      }
      rows.add(QuestionFigures.Row.oracle(talk.text()));
    }
    return rows;
  }

  public ChatReport run() {
    return QuestionFigures.report(
        market, SessionEvaluation.people(market, options, 1).length, options.seeds(), rows());
  }

  private List<Contender> contenders() {
    Scoring vouch = (history, random) -> scores(history);
    List<Contender> contenders = new ArrayList<>();
    for (QuestionPolicy policy :
        List.of(
            new QuestionPolicy.NeverAsk(),
            new QuestionPolicy.AskAll(),
            new EntropyOfScores(),
            new ExpectedSaving(false, 0),
            new ExpectedSaving(true, ExpectedSaving.WORTH_ASKING))) {
      contenders.add(new Contender(policy.name(), random -> policy, vouch));
    }
    contenders.add(new Contender("random_question", RandomQuestion::new, vouch));
    contenders.add(
        new Contender(
            "random",
            random -> new QuestionPolicy.NeverAsk(),
            (history, random) -> random.doubles(market.catalogue().size()).toArray()));
    contenders.add(
        new Contender(
            "popularity",
            random -> new QuestionPolicy.NeverAsk(),
            (history, random) -> popularity()));
    return contenders;
  }

  private double[] popularity() {
    double[] scores = new double[models.popularity().length];
    Arrays.setAll(scores, item -> models.popularity()[item]);
    return scores;
  }

  private double[] scores(int[] history) {
    float[] weights = new float[history.length];
    Arrays.fill(weights, 1f);
    Catalogue catalogue = market.catalogue();
    Taste taste = new Taste(new PersonId("simulated"), history, weights, List.of());
    RequestContext context =
        new RequestContext(
            catalogue, taste, new int[0], new int[0], null, null, models.clock().millis());
    RankedPool pool =
        models
            .recommender()
            .formula()
            .rank(RoaringBitmap.bitmapOfRange(0, catalogue.size()), catalogue.size(), context);
    double[] scores = new double[catalogue.size()];
    for (int position = 0; position < pool.size(); position++) {
      scores[pool.item(position)] = pool.score(position);
    }
    return scores;
  }

  private Sessions sessions(Contender contender, QuestionSessions.Talk talk) {
    double[][] turns = new double[options.seeds()][];
    double[][] hits = new double[options.seeds()][];
    double[][] asked = new double[options.seeds()][];
    for (int s = 0; s < options.seeds(); s++) {
      int seed = s + 1;
      List<QuestionSessions.Ended> ended =
          Arrays.stream(SessionEvaluation.people(market, options, seed))
              .parallel()
              .mapToObj(person -> session(contender, talk, seed, person))
              .toList();
      turns[s] = ended.stream().mapToDouble(QuestionSessions.Ended::turns).toArray();
      hits[s] = Arrays.stream(turns[s]).map(t -> t <= RuleUser.TURNS ? 1 : 0).toArray();
      asked[s] = ended.stream().mapToDouble(QuestionSessions.Ended::asked).toArray();
    }
    return new Sessions(turns, hits, asked);
  }

  private QuestionSessions.Ended session(
      Contender contender, QuestionSessions.Talk talk, int seed, int person) {
    int[] items = market.histories()[person];
    int last = items.length - 1;
    SplittableRandom random = RuleUser.random(seed, person, CHANCE);
    int[] history = Arrays.copyOfRange(items, Math.max(0, last - options.history()), last);
    List<Constraint> facts =
        market.facts().facts(items[last], RuleUser.random(seed, person, FACTS)).stream()
            .map(Fact::constraint)
            .toList();
    double[] scores = contender.scoring().scores(history, random.split());
    return sessions.run(
        contender.policy().apply(random.split()),
        new QuestionSessions.Person(items[last], Arrays.copyOf(items, last), facts, scores, random),
        talk);
  }

  private static QuestionFigures.Row row(
      String name, QuestionSessions.Talk talk, Sessions measured, double[][] never) {
    double[][] saved = new double[measured.turns().length][];
    for (int s = 0; s < saved.length; s++) {
      double[] turns = measured.turns()[s];
      double[] base = never.length == 0 ? turns : never[s];
      saved[s] = new double[turns.length];
      Arrays.setAll(saved[s], i -> base[i] - turns[i]);
    }
    return new QuestionFigures.Row(
        name,
        talk.text(),
        Estimate.of(measured.hits(), 1),
        Estimate.of(measured.turns(), 1),
        Estimate.of(saved, 1),
        Estimate.of(measured.asked(), 1).mean());
  }
}
