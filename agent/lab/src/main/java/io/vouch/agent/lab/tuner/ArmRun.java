package io.vouch.agent.lab.tuner;

import io.vouch.agent.lab.tuner.arm.HandTuned;
import io.vouch.agent.lab.tuner.arm.LibrarySearch;
import io.vouch.agent.lab.tuner.arm.OfflineLibrary;
import io.vouch.agent.lab.tuner.arm.OfflineTask;
import io.vouch.agent.lab.tuner.arm.OnlineArm;
import io.vouch.agent.lab.tuner.arm.OnlineCmaEs;
import io.vouch.agent.lab.tuner.arm.OnlineParzen;
import io.vouch.agent.lab.tuner.arm.RidgeSurface;
import io.vouch.agent.lab.tuner.arm.SurrogateArm;
import io.vouch.agent.lab.tuner.arm.Tried;
import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.tuning.round.BestRound;
import io.vouch.agent.tuning.round.PooledWindows;
import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.TuningMethod;
import io.vouch.agent.tuning.round.WindowChoice.Occasion;
import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.SearchObjective;
import io.vouch.tools.search.SearchOptions;
import io.vouch.tools.search.SearchProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** One arm in one world with one seed of chance: the windows it ran, as the platform saw them. */
final class ArmRun {
  static final int CONFIRMING_WINDOWS = 3;

  /** The chance with which a cautious surrogate wants each guardrail to hold. */
  private static final double CAUTIOUS = 0.9;

  /** Fresh people for confirmations: chance that no study of the benchmark has used. */
  private static final long FRESH = 1_000_000;

  private final TunerWorld world;
  private final TunerArm arm;
  private final long noise;
  private final List<Tried> tried = new ArrayList<>();
  private TuningState learnt = TuningState.EMPTY;

  ArmRun(TunerWorld world, TunerArm arm, long noise) {
    this.world = world;
    this.arm = arm;
    this.noise = noise;
    if (arm.hasRounds()) {
      learn(arm, world.plan().schedule().rounds());
    } else if (arm == TunerArm.ONE_SHOT) {
      learn(TunerArm.STATELESS, 1);
      while (tried.size() < world.plan().schedule().rounds()) {
        tried.add(tried.get(0));
      }
    } else {
      ask(online());
    }
  }

  List<Tried> tried() {
    return tried;
  }

  private OnlineArm online() {
    OfflineLibrary library = world.libraries().get(0);
    long seed = world.seed() * 31 + noise;
    int size = world.plan().space().size();
    OfflineTask predicted = OfflineTask.predicted(MarketStudy.predictions());
    return switch (arm) {
      case RANDOM -> random(seed);
      case HAND_TUNED -> new HandTuned(world.plan());
      case TPE_ONLINE -> new OnlineParzen(world.plan(), seed);
      case CMA_ES_ONLINE -> new OnlineCmaEs(world.plan(), seed);
      case CONSTRAINED_BO -> new SurrogateArm(library, null, 0, seed);
      case CONSTRAINED_BO_CAUTIOUS -> new SurrogateArm(library, null, CAUTIOUS, seed);
      case MULTI_TASK_GP -> new SurrogateArm(library, OfflineTask.paired(), 0, seed);
      case MULTI_TASK_GP_PREDICTED -> new SurrogateArm(library, predicted, 0, seed);
      case MULTI_TASK_GP_CAUTIOUS -> new SurrogateArm(library, predicted, CAUTIOUS, seed);
      case RIDGE_SURFACE -> new RidgeSurface(library, seed);
      case STATIC,
          ONE_SHOT,
          STATELESS,
          FAITHFUL,
          FAITHFUL_WITHOUT_BELIEF,
          FAITHFUL_WITHOUT_PREFERENCE,
          FAITHFUL_RULES,
          FAITHFUL_PLACEBO,
          FAITHFUL_TRUST_REGION,
          CALIBRATED,
          CALIBRATED_RULES,
          CALIBRATED_PLACEBO,
          OURS,
          OURS_PICKING_BY_WINDOW,
          OURS_WITHOUT_OFFLINE ->
          windows -> new double[size];
    };
  }

  private OnlineArm random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return windows ->
        world.plan().space().parameters().stream()
            .mapToDouble(parameter ->
                Math.log(parameter.min())
                    + random.nextDouble() * Math.log(parameter.max() / parameter.min()))
            .toArray();
  }

  private void ask(OnlineArm online) {
    Experiment experiment = world.experiment(noise);
    for (int window = 1; window <= world.plan().schedule().rounds(); window++) {
      double[] logs = online.next(tried);
      Map<String, Uplift> uplifts =
          arm == TunerArm.STATIC || arm == TunerArm.RANDOM
              ? Map.of()
              : run(experiment, window, configuration(logs)).uplifts(WindowPlan.TREATMENT);
      tried.add(new Tried(logs, uplifts));
    }
  }

  private WindowReport run(Experiment experiment, int window, RankingConfiguration weights) {
    WindowId id = new WindowId("w" + window);
    long start = window * MarketStudy.WINDOW_MILLIS;
    experiment.start(
        WindowPlan.against(
            id,
            world.plan().base(),
            weights,
            new WindowPlan.Traffic(0.5, start, MarketStudy.WINDOW_MILLIS)));
    return ((WindowStatus.Complete) experiment.status(id)).report();
  }

  private void learn(TunerArm method, int windows) {
    MemoryTuningStore store = new MemoryTuningStore();
    Rounds rounds = new Rounds(world.plan(), method(method), world.experiment(noise), store, store);
    Progress progress = rounds.advance();
    while (progress instanceof Progress.Done && store.tried().size() < windows) {
      progress = rounds.advance();
    }
    learnt = store.state(world.plan().id());
    for (Episode episode : learnt.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      tried.add(
          new Tried(
              logs(episode.searched().parameters()),
              outcome == null ? Map.of() : outcome.uplifts()));
    }
  }

  private TuningMethod method(TunerArm of) {
    return of.method(world.seed() + noise, new LibrarySearch(world::libraries));
  }

  private double[] logs(Map<String, Double> multipliers) {
    return world.plan().space().parameters().stream()
        .mapToDouble(parameter -> Math.log(multipliers.getOrDefault(parameter.name(), 1.0)))
        .toArray();
  }

  /** The configuration of those logarithms of multipliers. */
  RankingConfiguration configuration(double[] logs) {
    Map<String, Double> multipliers = new TreeMap<>();
    for (int i = 0; i < logs.length; i++) {
      Parameter parameter = world.plan().space().parameters().get(i);
      double multiplier = Math.clamp(Math.exp(logs[i]), parameter.min(), parameter.max());
      multipliers.put(parameter.name(), multiplier);
    }
    return world.plan().space().configuration(arm.label(), world.plan().base(), multipliers);
  }

  /**
   * The index of the window to confirm among the first so many: what the arm itself picks if it is
   * ours, else the one that looks best (every guardrail measured as kept, the goal less one
   * standard error highest and above 0); −1 if there is none.
   */
  int best(int windows) {
    return arm == TunerArm.OURS ? picked(windows) : looksBest(windows);
  }

  private int picked(int windows) {
    List<Episode> first =
        learnt.episodes().stream().filter(episode -> episode.round() <= windows).toList();
    TuningState then =
        new TuningState(
            first,
            List.of(),
            learnt.relations(),
            List.of(),
            List.of(),
            learnt.penaltyWeights(),
            List.of(),
            List.of());
    return method(arm)
        .choice()
        .best(new Occasion(world.plan(), then, problem(windows), options()))
        .map(episode -> episode.round() - 1)
        .orElse(-1);
  }

  /** The requests of the last of those windows. */
  private SearchProblem problem(int windows) {
    Experiment experiment = world.experiment(noise);
    run(experiment, windows, world.plan().base());
    return new SearchProblem(
        experiment.snapshot(new WindowId("w" + windows), world.plan().schedule().requests()),
        world.plan().base(),
        world.plan().space(),
        new SearchObjective(world.plan().goal().offline(), List.of()),
        InfluenceOptions.published());
  }

  private SearchOptions options() {
    return new SearchOptions(1, world.seed(), 1);
  }

  private int looksBest(int windows) {
    int best = -1;
    double largest = 0;
    for (int i = 0; i < windows; i++) {
      Map<String, Uplift> uplifts = tried.get(i).uplifts();
      Uplift goal = uplifts.get(world.plan().goal().online());
      if (goal != null
          && goal.value() - goal.standardError() > largest
          && BestRound.keepsGuardrails(world.plan(), uplifts)) {
        largest = goal.value() - goal.standardError();
        best = i;
      }
    }
    return best;
  }

  /** Whether three fresh windows after that many confirm those weights. */
  boolean isConfirmed(RankingConfiguration weights, int windows) {
    Experiment fresh = world.experiment(noise + FRESH);
    PooledWindows pooled = new PooledWindows();
    for (int window = windows + 1; window <= windows + CONFIRMING_WINDOWS; window++) {
      pooled.add(run(fresh, window, weights));
    }
    return BestRound.isConfirmed(world.plan(), pooled.uplifts());
  }
}
