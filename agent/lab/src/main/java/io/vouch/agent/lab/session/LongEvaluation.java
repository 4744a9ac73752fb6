package io.vouch.agent.lab.session;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.report.BarChart;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import io.vouch.domain.PersonId;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Conversations of fifty rounds, and conversations after twenty earlier ones with and without what
 * was remembered of those.
 */
public final class LongEvaluation {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  private static final int FACTS = 2;
  private static final int POLICY = 3;

  /** Talking twenty sessions before each measured one is slow: a tenth of the people do. */
  private static final int FEWER = 10;

  private final SessionMarket market;
  private final SessionModels models;
  private final SessionOptions options;
  private final Consumer<String> progress;

  public LongEvaluation(
      SessionMarket market,
      SessionModels models,
      SessionOptions options,
      Consumer<String> progress) {
    this.market = market;
    this.models = models;
    this.options = options;
    this.progress = progress;
  }

  /**
   * One policy in one kind of conversation.
   *
   * @param hit share of sessions that end well
   * @param averageTurns a failure counting one more than there are
   */
  record Row(
      String talk,
      String policy,
      double hit,
      double averageTurns,
      List<Double> averageTurnsInterval) {}

  /**
   * The JSON of the report.
   *
   * @param profilePrecision share of the facts in the profile that the script asked to remember
   * @param profileRecall share of the script's facts that are in the profile
   */
  record Figures(
      Protocol protocol,
      String market,
      int items,
      List<Row> rows,
      double profilePrecision,
      double profileRecall,
      int notUnderstood,
      Machine machine) {}

  /**
   * The report.
   *
   * @param place for the product's store
   */
  public ChatReport run(Workplace place) {
    try (ProductPolicy vouch = ProductPolicy.open(market, models, place)) {
      return run(vouch);
    }
  }

  private ChatReport run(ProductPolicy vouch) {
    List<Row> rows = new ArrayList<>(longChats(vouch));
    List<Integer> people = fewer(1);
    EarlierSessions earlier = new EarlierSessions(market, vouch.shop());
    EarlierSessions.Memory memory = earlier.talk(people, progress);
    rows.add(afterMemory(SAY.memoryOn(), people, vouch, EarlierSessions::id));
    rows.add(
        afterMemory(SAY.memoryOff(), people, vouch, person -> new PersonId("stranger-" + person)));
    for (SessionPolicy policy : references()) {
      rows.add(
          row(
              "20 earlier sessions",
              policy.name(),
              RuleUser.TURNS,
              new int[][] {people.stream().mapToInt(Integer::intValue).toArray()},
              (seed, person) ->
                  RuleUser.talk(
                      policy.begin(opening(seed, person)), target(person), facts(seed, person))));
    }
    return report(rows, memory, vouch.notUnderstood());
  }

  /** Turns of a session. */
  @FunctionalInterface
  private interface Talking {
    int turns(int seed, int person);
  }

  private List<Row> longChats(ProductPolicy vouch) {
    List<SessionPolicy> policies = new ArrayList<>(references());
    policies.add(vouch);
    int[][] people = new int[options.seeds()][];
    Arrays.setAll(people, s -> SessionEvaluation.people(market, options, s + 1));
    List<Row> rows = new ArrayList<>();
    for (SessionPolicy policy : policies) {
      rows.add(
          row(
              "50 rounds",
              policy.name(),
              LongChat.ROUNDS,
              people,
              (seed, person) ->
                  LongChat.talk(
                      policy.begin(opening(seed, person)), target(person), facts(seed, person))));
    }
    return rows;
  }

  private List<SessionPolicy> references() {
    return new ReferencePolicies(
            new CandidateIndex(market.catalogue()), models.popularity(), models.neighbours())
        .all();
  }

  private Row afterMemory(
      String name, List<Integer> people, ProductPolicy vouch, IntFunction<PersonId> ids) {
    return row(
        "20 earlier sessions",
        name,
        RuleUser.TURNS,
        new int[][] {people.stream().mapToInt(Integer::intValue).toArray()},
        (seed, person) ->
            RuleUser.talk(
                vouch.begin(ids.apply(person), opening(seed, person).seen(), 0),
                target(person),
                facts(seed, person)));
  }

  private Row row(String talk, String policy, int most, int[][] people, Talking talking) {
    double[][] turns = new double[people.length][];
    for (int s = 0; s < people.length; s++) {
      int seed = s + 1;
      turns[s] =
          Arrays.stream(people[s])
              .parallel()
              .mapToDouble(person -> talking.turns(seed, person))
              .toArray();
    }
    IntToDoubleFunction hits =
        s -> Arrays.stream(turns[s]).filter(t -> t <= most).count() / (double) turns[s].length;
    double hit = 0;
    for (int s = 0; s < turns.length; s++) {
      hit += hits.applyAsDouble(s) / turns.length;
    }
    Estimate estimate = Estimate.of(turns, 1);
    progress.accept(
        SAY.longProgress(talk, policy, "%.3f".formatted(hit), "%.2f".formatted(estimate.mean())));
    return new Row(talk, policy, hit, estimate.mean(), SessionFigures.interval(estimate));
  }

  private List<Integer> fewer(int seed) {
    int count = Math.max(1, options.people() / FEWER);
    SessionOptions smaller = new SessionOptions(count, 1, options.history());
    return Arrays.stream(SessionEvaluation.people(market, smaller, seed)).boxed().toList();
  }

  private int target(int person) {
    int[] items = market.histories()[person];
    return items[items.length - 1];
  }

  private List<Fact> facts(int seed, int person) {
    return market.facts().facts(target(person), RuleUser.random(seed, person, FACTS));
  }

  private SessionPolicy.Opening opening(int seed, int person) {
    int[] items = market.histories()[person];
    int last = items.length - 1;
    return new SessionPolicy.Opening(
        person,
        Arrays.copyOfRange(items, Math.max(0, last - options.history()), last),
        Arrays.copyOf(items, last),
        items[last],
        RuleUser.random(seed, person, POLICY).nextLong());
  }

  private ChatReport report(List<Row> rows, EarlierSessions.Memory memory, int notUnderstood) {
    Machine machine = Machine.now();
    Figures figures =
        new Figures(
            Protocol.P2,
            market.name(),
            market.catalogue().size(),
            rows,
            memory.precision(),
            memory.recall(),
            notUnderstood,
            machine);
    List<String> notes =
        List.of(
            SAY.simulatedUser(),
            SAY.fromTheProfile(memory.people()),
            SAY.profile("%.3f".formatted(memory.precision()), "%.3f".formatted(memory.recall())),
            SAY.askedBack(notUnderstood));
    return new ChatReport(
        Protocol.P2,
        SAY.longTitle(market.name(), figures.items()),
        figures,
        table(rows),
        notes,
        machine,
        List.of(chart(rows, "50 rounds"), chart(rows, "20 earlier sessions")),
        List.of());
  }

  private static BarChart chart(List<Row> rows, String talk) {
    return new BarChart(
        SAY.longChart(talk),
        SAY.meanTurnsAxis(),
        List.of(
            new BarChart.Group(
                "",
                rows.stream()
                    .filter(row -> row.talk().equals(talk))
                    .map(row ->
                        new BarChart.Bar(
                            row.policy(),
                            new Value(
                                row.averageTurns(),
                                row.averageTurnsInterval().getFirst(),
                                row.averageTurnsInterval().getLast())))
                    .toList())));
  }

  private static Table table(List<Row> rows) {
    return new Table(
        List.of(
            SAY.conversationColumn(), SAY.policyColumn(), SAY.hitsColumn(), SAY.meanTurnsColumn()),
        rows.stream()
            .map(row ->
                List.of(
                    row.talk(),
                    row.policy(),
                    "%.3f".formatted(row.hit()),
                    "%.2f [%.2f, %.2f]"
                        .formatted(
                            row.averageTurns(),
                            row.averageTurnsInterval().getFirst(),
                            row.averageTurnsInterval().getLast())))
            .toList());
  }
}
