package io.vouch.agent.tuning.surface;

import io.vouch.agent.tuning.round.BestRound;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.agent.tuning.round.WindowChoice;
import io.vouch.agent.tuning.surface.Verdict.Valued;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.search.CandidateMeasurement;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import io.vouch.tools.search.SearchResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The choice of the weights that promise most among those that are believed to keep every guardrail
 * with a margin, within a trust region around the best window so far.
 *
 * <p>Candidates are drawn around the base and around the best windows, measured on logged requests
 * and valued by the {@link Surface}. Where nothing is worth its risk the base or the best window so
 * far runs again, and the evidence for it grows: repeated windows of one configuration pool.
 */
public final class SurfaceChoice implements WindowChoice {
  private final SurfaceSettings settings;
  private final boolean picksByWindow;

  public SurfaceChoice(SurfaceSettings settings) {
    this(settings, false);
  }

  private SurfaceChoice(SurfaceSettings settings, boolean picksByWindow) {
    this.settings = settings;
    this.picksByWindow = picksByWindow;
  }

  /** The same, but the round to be confirmed is the one whose own window looks best. */
  public SurfaceChoice pickingByWindow() {
    return new SurfaceChoice(settings, true);
  }

  @Override
  public Optional<Episode> best(Occasion occasion) {
    if (picksByWindow) {
      return BestRound.of(occasion.plan(), occasion.state());
    }
    List<Surface.Window> windows =
        windows(new Places(occasion.problem(), settings.predictions()), occasion.state());
    return new ConfirmableRound(occasion.plan(), surface(windows, occasion))
        .of(windows)
        .flatMap(round ->
            occasion.state().episodes().stream()
                .filter(episode -> episode.round() == round)
                .findFirst());
  }

  private Surface surface(List<Surface.Window> windows, Occasion occasion) {
    return new Surface(
        settings,
        metrics(occasion.plan()),
        windows,
        new Surface.Occasion(
            occasion.state().episodes().size() + 1,
            occasion.problem().logged().layout().size() + 1));
  }

  @Override
  public SearchResult choose(Occasion occasion) {
    Places places = new Places(occasion.problem(), settings.predictions());
    List<Surface.Window> windows = windows(places, occasion.state());
    Surface surface = surface(windows, occasion);
    Verdict verdict = new Verdict(settings, occasion.plan(), surface);
    Draws draws =
        new Draws(
            occasion.problem().space(),
            new SplittableRandom(occasion.options().seed()),
            step(occasion.plan(), occasion.state()));
    List<Valued> valued = new ArrayList<>();
    valued.add(verdict.of(places.measured(new double[occasion.problem().space().size()])));
    windows.forEach(window -> valued.add(verdict.of(window.place())));
    valued.sort(Comparator.comparingDouble((Valued each) -> -each.value()));
    int trials = Math.max(3, occasion.options().trials());
    draws
        .around(valued.stream().map(Valued::place).toList(), 2 * trials / 3)
        .forEach(drawn -> valued.add(verdict.of(places.measured(drawn))));
    Place best = Collections.max(valued, Comparator.comparingDouble(Valued::value)).place();
    draws.near(best, trials / 3).forEach(drawn -> valued.add(verdict.of(places.measured(drawn))));
    return new CandidateMeasurement(occasion.problem())
        .result(
            valued.stream()
                .map(each -> multipliers(each.place(), occasion.problem().space()))
                .toList(),
            valued.stream().mapToDouble(Valued::value).toArray());
  }

  private static double[] multipliers(Place place, ParameterSpace space) {
    double[] multipliers = new double[space.size()];
    for (int i = 0; i < multipliers.length; i++) {
      Parameter parameter = space.parameters().get(i);
      double multiplier = Math.exp(place.logMultipliers()[i]);
      multipliers[i] = Math.clamp(multiplier, parameter.min(), parameter.max());
    }
    return multipliers;
  }

  private static List<String> metrics(StudyPlan plan) {
    return Stream.concat(
            Stream.of(plan.goal().online()),
            plan.guardrails().stream().map(rail -> rail.relation().online()))
        .toList();
  }

  private static List<Surface.Window> windows(Places places, TuningState state) {
    List<Surface.Window> windows = new ArrayList<>();
    for (Episode episode : state.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      if (outcome != null) {
        windows.add(
            new Surface.Window(
                episode.round(), places.of(episode), new TreeMap<>(outcome.uplifts())));
      }
    }
    return windows;
  }

  /** The half-width of the trust region: wider after windows that went well, narrower else. */
  private double step(StudyPlan plan, TuningState state) {
    double step = settings.firstStep();
    for (Episode episode : state.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      if (outcome != null) {
        step *= isBroken(plan, outcome) ? 0.7 : 1.15;
        step = Math.clamp(step, 0.15, 1.2);
      }
    }
    return step;
  }

  /** Whether a guardrail was broken by more than noise explains. */
  private static boolean isBroken(StudyPlan plan, OnlineOutcome outcome) {
    return plan.guardrails().stream()
        .anyMatch(rail -> {
          Uplift uplift = outcome.uplifts().get(rail.relation().online());
          return uplift != null && uplift.value() + uplift.standardError() < rail.leastUplift();
        });
  }
}
