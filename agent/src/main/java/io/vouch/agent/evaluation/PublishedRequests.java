package io.vouch.agent.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vouch.agent.bench.Machine;
import io.vouch.agent.report.Table;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanLines;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Scene;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar makes of the requests that the project publishes with the plans they mean: how
 * many it answers, and how many of those it gets exactly right.
 */
final class PublishedRequests {
  private final CatalogueGrammar grammar = new CatalogueGrammar();
  private final PlanCheck check = new PlanCheck();

  /** A request as published; {@code given} is {@code start} where it is null. */
  record Request(String say, @Nullable String given, List<String> plan) {}

  /** What became of one; {@code is} is the plan as lines, empty where none was made. */
  record Outcome(
      Scene scene,
      String say,
      boolean answered,
      boolean exact,
      List<String> meant,
      List<String> is) {}

  /**
   * The JSON of the report.
   *
   * @param coverage share of requests that the grammar answers without a model
   * @param planExactRate share of those whose checked plan is exactly the one meant
   */
  record Figures(
      Protocol protocol,
      int requests,
      double coverage,
      double planExactRate,
      List<Outcome> misses,
      Machine machine) {}

  ChatReport run() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Scene scene : Scene.values()) {
      requests(scene).forEach(request -> outcomes.add(outcome(scene, request)));
    }
    long answered = outcomes.stream().filter(Outcome::answered).count();
    long exact = outcomes.stream().filter(Outcome::exact).count();
    List<Outcome> misses = outcomes.stream().filter(outcome -> !outcome.exact()).toList();
    Machine machine = Machine.now();
    Figures figures =
        new Figures(
            Protocol.P10,
            outcomes.size(),
            (double) answered / outcomes.size(),
            (double) exact / answered,
            misses,
            machine);
    return new ChatReport(
        Protocol.P10,
        "%d requests: coverage %.3f, plan-exact %.3f of the answered"
            .formatted(figures.requests(), figures.coverage(), figures.planExactRate()),
        figures,
        table(misses),
        List.of(
            "The table shows what is not exact; a request that is not answered is asked about."),
        machine);
  }

  private static Table table(List<Outcome> misses) {
    return new Table(
        List.of("catalogue", "request", "meant", "understood"),
        misses.stream()
            .map(miss ->
                List.of(
                    miss.scene().name().toLowerCase(Locale.ROOT),
                    miss.say(),
                    String.join("; ", miss.meant()),
                    miss.answered() ? String.join("; ", miss.is()) : "asks"))
            .toList());
  }

  private Outcome outcome(Scene scene, Request request) {
    PlanningContext context = scene.says(request.say(), "shown".equals(request.given()));
    List<String> meant =
        request.plan().stream().filter(line -> !line.equals("recommend")).sorted().toList();
    if (!(grammar.plan(context) instanceof PlannedTurn.Planned planned)) {
      return new Outcome(scene, request.say(), false, false, meant, List.of());
    }
    List<String> lines =
        new PlanLines(scene.vocabulary().catalogue()).of(check.check(planned.plan(), context));
    return new Outcome(scene, request.say(), true, lines.equals(meant), meant, lines);
  }

  private static List<Request> requests(Scene scene) {
    String file = "/requests/" + scene.name().toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(PublishedRequests.class.getResourceAsStream(file))) {
      return new ObjectMapper(new YAMLFactory())
          .readValue(in, new TypeReference<List<Request>>() {});
    } catch (IOException e) {
      throw new VouchException(
          ErrorCode.INTERNAL, "The published requests (%s) cannot be read.".formatted(file), e);
    }
  }
}
