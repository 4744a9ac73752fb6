package io.vouch.agent.lab.request;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.request.RequestSet.Request;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.report.Table;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the grammar makes of the requests that the project publishes with the plans they mean: how
 * many it answers, and how many of those it gets exactly right.
 */
public final class PublishedRequests {
  private static final PublishedRequestMessages SAY = Messages.of(PublishedRequestMessages.class);

  private final CatalogueGrammar grammar = new CatalogueGrammar();
  private final PlanCheck check = new PlanCheck();

  /** What became of one request; {@code is} is the plan as lines, empty where none was made. */
  record Outcome(
      RequestSet set,
      PublishedScene scene,
      String say,
      boolean answered,
      boolean exact,
      List<String> meant,
      List<String> is) {}

  /**
   * The figures of one set of requests.
   *
   * @param coverage share of requests that the grammar answers without a model
   * @param planExactRate share of those whose checked plan is exactly the one meant
   */
  record SetFigures(String set, int requests, int answered, double coverage, double planExactRate) {
    static SetFigures of(String set, List<Outcome> outcomes) {
      int answered = (int) outcomes.stream().filter(Outcome::answered).count();
      long exact = outcomes.stream().filter(Outcome::exact).count();
      return new SetFigures(
          set,
          outcomes.size(),
          answered,
          (double) answered / outcomes.size(),
          (double) exact / answered);
    }
  }

  /**
   * The JSON of the report.
   *
   * @param set what {@code coverage} and {@code planExactRate} are about: all requests
   */
  record Figures(
      Protocol protocol,
      String set,
      int requests,
      double coverage,
      double planExactRate,
      List<SetFigures> sets,
      List<Outcome> misses,
      Machine machine) {}

  public ChatReport run() {
    List<Outcome> outcomes = outcomes();
    SetFigures all = SetFigures.of("all", outcomes);
    List<SetFigures> sets =
        Arrays.stream(RequestSet.values())
            .map(set ->
                SetFigures.of(
                    set.label(),
                    outcomes.stream().filter(outcome -> outcome.set() == set).toList()))
            .toList();
    List<Outcome> misses = outcomes.stream().filter(outcome -> !outcome.exact()).toList();
    Machine machine = Machine.now();
    Figures figures =
        new Figures(
            Protocol.P10,
            all.set(),
            all.requests(),
            all.coverage(),
            all.planExactRate(),
            sets,
            misses,
            machine);
    return new ChatReport(
        Protocol.P10,
        sentence(all),
        figures,
        table(misses),
        Stream.concat(
                sets.stream().map(PublishedRequests::sentence), Stream.of(SAY.whatTableShows()))
            .toList(),
        machine,
        List.of(),
        List.of(
            ChatReport.Goal.atLeast(SAY.requestsGoal(), 300, all.requests()),
            ChatReport.Goal.atLeast(SAY.planExactGoal(), 0.9, all.planExactRate())));
  }

  /** Of every request, set by set. */
  List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (RequestSet set : RequestSet.values()) {
      set.requests()
          .forEach((scene, requests) ->
              requests.forEach(request -> outcomes.add(outcome(set, scene, request))));
    }
    return outcomes;
  }

  private static String sentence(SetFigures figures) {
    return SAY.figures(
        figures.requests(),
        figures.set().replace('_', ' '),
        String.format(Locale.ROOT, "%.3f", figures.coverage()),
        figures.answered(),
        String.format(Locale.ROOT, "%.3f", figures.planExactRate()));
  }

  private static Table table(List<Outcome> misses) {
    return new Table(
        List.of(
            SAY.catalogueColumn(), SAY.requestColumn(), SAY.meantColumn(), SAY.understoodColumn()),
        misses.stream()
            .map(miss ->
                List.of(
                    miss.scene().label(),
                    miss.say(),
                    String.join("; ", miss.meant()),
                    miss.answered() ? String.join("; ", miss.is()) : SAY.asks()))
            .toList());
  }

  private Outcome outcome(RequestSet set, PublishedScene scene, Request request) {
    PlanningContext context = scene.scene().says(request.say(), "shown".equals(request.given()));
    List<String> meant = PlanLines.sorted(request.plan());
    Reading reading = grammar.read(context);
    Plan plan = reading.plan();
    if (plan == null) {
      return new Outcome(set, scene, request.say(), false, false, meant, List.of());
    }
    List<String> lines =
        new PlanLines(scene.scene().vocabulary().catalogue()).of(check.check(plan, context));
    boolean exact = PlanLines.claims(lines).equals(PlanLines.claims(meant));
    return new Outcome(set, scene, request.say(), reading.isWhole(), exact, meant, lines);
  }
}
