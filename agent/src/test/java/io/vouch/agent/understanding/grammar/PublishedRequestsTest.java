package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanLines;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Scene;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the grammar makes of the published requests: how many it answers, and how many of those it
 * gets exactly right.
 */
final class PublishedRequestsTest {
  private static final double LEAST_COVERAGE = 0.80;
  private static final double LEAST_EXACT = 0.95;

  private final CatalogueGrammar grammar = new CatalogueGrammar();
  private final PlanCheck check = new PlanCheck();

  /** A request as published; {@code given} is {@code start} where it is null. */
  record Request(String say, @Nullable String given, List<String> plan) {}

  private record Outcome(String line, boolean answered, boolean exact) {}

  @Test
  void requests_ofBothCatalogues_areAnsweredOrLeftAndTheAnswersAreExact() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Scene scene : Scene.values()) {
      for (Request request : requests(scene)) {
        outcomes.add(outcome(scene, request));
      }
    }
    long answered = outcomes.stream().filter(Outcome::answered).count();
    long exact = outcomes.stream().filter(Outcome::exact).count();
    outcomes.stream().filter(o -> !o.exact()).map(Outcome::line).forEach(System.out::println);
    double coverage = (double) answered / outcomes.size();
    double exactRate = (double) exact / answered;
    System.out.printf(
        Locale.ROOT,
        "requests %d, answered %d (coverage %.3f), plan-exact %d (%.3f of answered)%n",
        outcomes.size(),
        answered,
        coverage,
        exact,
        exactRate);
    assertThat(coverage).isGreaterThanOrEqualTo(LEAST_COVERAGE);
    assertThat(exactRate).isGreaterThanOrEqualTo(LEAST_EXACT);
  }

  private Outcome outcome(Scene scene, Request request) {
    boolean shown = "shown".equals(request.given());
    PlanningContext context = scene.says(request.say(), shown);
    String place = scene + (shown ? "+" : "") + ": " + request.say();
    CatalogueGrammar.Trace trace = grammar.read(context);
    if (!(trace.turn() instanceof PlannedTurn.Planned planned)) {
      return new Outcome("UNSURE " + place + " -> " + trace.turn(), false, false);
    }
    List<String> lines =
        new PlanLines(scene.vocabulary().catalogue()).of(check.check(planned.plan(), context));
    List<String> expected =
        request.plan().stream().filter(l -> !l.equals("recommend")).sorted().toList();
    boolean exact = lines.equals(expected);
    return new Outcome(
        "WRONG " + place + "\n   is " + lines + "\n  not " + expected + " by " + trace.rules(),
        true,
        exact);
  }

  private static List<Request> requests(Scene scene) throws IOException {
    String file = "/requests/" + scene.name().toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(PublishedRequestsTest.class.getResourceAsStream(file))) {
      return new ObjectMapper(new YAMLFactory())
          .readValue(in, new TypeReference<List<Request>>() {});
    }
  }
}
