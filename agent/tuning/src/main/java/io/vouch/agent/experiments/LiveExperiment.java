package io.vouch.agent.experiments;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.experiment.RankedRequest;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.ExperimentStore;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentDescription;
import io.vouch.tools.experiment.ExploredWeights;
import io.vouch.tools.experiment.OnlineMetric;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.SampleRatio;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.offpolicy.ActionLog;
import io.vouch.tools.offpolicy.LoggedAction;
import io.vouch.tools.ranking.RankingFactors;
import io.vouch.tools.requestlog.FactorLayout;
import io.vouch.tools.requestlog.LoggedRequests;
import io.vouch.tools.requestlog.PackedFactors;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The real surface as an experiment: arms rank for real people, and what they do after their first
 * exposure until the window's end is counted.
 *
 * <p>Units are people who were exposed. A window in which the arms' people are not in the ratio of
 * their shares is lost: its outcomes are not to be believed. The snapshot of requests is what
 * {@link RequestLog} kept. A window that is started later than planned lasts as long as planned.
 *
 * <p>Cost of a report: one pass over all events. Thread-safe.
 */
public final class LiveExperiment implements Experiment {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome("clicks_per_user", EventType.CLICK),
          new Outcome("carts_per_user", EventType.ADD_TO_CART),
          new Outcome("orders_per_user", EventType.PURCHASE));

  private final VouchStore store;
  private final ExperimentStore experiments;
  private final RankingConfigurationStore rankings;
  private final RankingFactors factors;
  private final InstantSource clock;

  /**
   * @param factors that an arm may weigh
   */
  public LiveExperiment(VouchStore store, RankingFactors factors, InstantSource clock) {
    this.store = store;
    this.factors = factors;
    this.experiments = store.experiments();
    this.rankings = store.rankings();
    this.clock = clock;
  }

  /** Of the people in an experiment, those whose requests are kept. */
  private static final double LOGGED_SHARE = 0.2;

  private static final Set<String> PROMISES = Set.of("availability", "seen", "requested_order");

  private static final Outcome REWARD = OUTCOMES.getFirst();

  private record Outcome(String metric, EventType type) {
    String meaning() {
      return SAY.outcome(type.name());
    }
  }

  @Override
  public ExperimentDescription description() {
    return new ExperimentDescription(
        "live",
        false,
        "person",
        FactorLayout.of(factors.names().toArray(String[]::new)),
        OUTCOMES.stream().map(o -> new OnlineMetric(o.metric(), o.meaning())).toList());
  }

  /** The factors that an arm may weigh. */
  RankingFactors factors() {
    return factors;
  }

  /**
   * {@inheritDoc}
   *
   * @throws VouchException CONFLICT also if a configuration weighs other factors than the real
   *     ranking: those of a simulated market are nobody's to be shown
   */
  @Override
  public void start(WindowPlan plan) {
    for (Arm arm : plan.arms()) {
      refuseForeign(arm);
      rankings.save(arm.configuration(), clock.millis());
    }
    LiveWindow known = experiments.find(plan.id()).orElse(null);
    boolean isAsLong =
        known != null && known.endMillis() - known.startMillis() == plan.lengthMillis();
    long start =
        known != null && isAsLong
            ? known.startMillis()
            : Math.max(plan.startMillis(), clock.millis());
    experiments.save(
        new LiveWindow(
            plan.id(),
            plan.salt(),
            plan.arms().stream().map(LiveExperiment::arm).toList(),
            start,
            start + plan.lengthMillis(),
            null,
            known == null ? LOGGED_SHARE : known.loggedShare()));
  }

  private static LiveArm arm(Arm arm) {
    return new LiveArm(
        arm.name(), arm.configuration().version(), arm.trafficShare(), arm.exploration());
  }

  /**
   * The factors of a configuration whose weights may be varied: those that weigh something and say
   * what somebody may like. Others keep promises: what is sold out or known, an order asked for.
   */
  public static List<String> tunedFactors(RankingConfiguration configuration) {
    return configuration.weightByFactor().entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && !PROMISES.contains(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void refuseForeign(Arm arm) {
    if (!factors.fit(arm.configuration())) {
      throw new VouchException(
          ErrorCode.CONFLICT, SAY.foreignFactors(arm.configuration().version(), arm.name()));
    }
  }

  @Override
  public WindowStatus status(WindowId id) {
    LiveWindow window = found(id);
    if (clock.millis() < window.lastMillis()) {
      return new WindowStatus.Running(window.lastMillis());
    }
    WindowReport report = counted(id);
    long people = report.arms().stream().mapToLong(ArmOutcome::units).sum();
    SampleRatio ratio = ratio(window, report);
    if (people == 0) {
      return new WindowStatus.Lost(SAY.nobodyExposed());
    }
    if (ratio.isMismatch()) {
      return new WindowStatus.Lost(
          SAY.sampleRatioMismatch(
              report.arms().stream().map(ArmOutcome::units).toList(),
              window.arms().stream().map(LiveArm::trafficShare).toList(),
              "%.2g".formatted(ratio.pValue())));
    }
    return new WindowStatus.Complete(report);
  }

  /** Whether the arms' people are in the ratio of their shares. */
  static SampleRatio ratio(LiveWindow window, WindowReport report) {
    return SampleRatio.of(
        report.arms().stream().mapToLong(ArmOutcome::units).toArray(),
        window.arms().stream().mapToDouble(LiveArm::trafficShare).toArray());
  }

  /** What was counted so far; for people to look at, not for decisions before the end. */
  public Interim interim(WindowId id) {
    WindowReport report = counted(id);
    return new Interim(found(id), report, ratio(found(id), report));
  }

  /** A window with what was counted in it so far. */
  public record Interim(LiveWindow window, WindowReport report, SampleRatio sampleRatio) {}

  private WindowReport counted(WindowId id) {
    LiveWindow window = found(id);
    Collection<Counts> people = people(window);
    List<ArmOutcome> arms = new ArrayList<>();
    for (LiveArm arm : window.arms()) {
      arms.add(outcome(arm, people));
    }
    return new WindowReport(id, window.startMillis(), window.lastMillis(), arms);
  }

  /** What everybody did who was exposed. */
  private Collection<Counts> people(LiveWindow window) {
    Map<PersonId, Counts> byPerson = new LinkedHashMap<>();
    experiments.forEachExposure(
        window.id(), exposure -> byPerson.put(exposure.person(), new Counts(exposure)));
    store
        .events()
        .forEach(event -> {
          Counts counts = byPerson.get(event.person());
          if (counts != null
              && event.timestampMillis() >= counts.exposure.atMillis()
              && event.timestampMillis() < window.lastMillis()) {
            counts.add(event);
          }
        });
    return byPerson.values();
  }

  private static ArmOutcome outcome(LiveArm arm, Iterable<Counts> people) {
    Map<String, RatioTally> tallies = new TreeMap<>();
    OUTCOMES.forEach(outcome -> tallies.put(outcome.metric(), RatioTally.EMPTY));
    long units = 0;
    for (Counts counts : people) {
      if (counts.exposure.arm().equals(arm.name())) {
        units++;
        for (int i = 0; i < OUTCOMES.size(); i++) {
          double count = counts.number[i];
          tallies.computeIfPresent(
              OUTCOMES.get(i).metric(), (metric, tally) -> tally.plus(count, 1));
        }
      }
    }
    return new ArmOutcome(arm.name(), arm.configurationVersion(), units, units, tallies);
  }

  /** What one person did. */
  private static final class Counts {
    private final Exposure exposure;
    private final int[] number = new int[OUTCOMES.size()];

    Counts(Exposure exposure) {
      this.exposure = exposure;
    }

    void add(Event event) {
      for (int i = 0; i < number.length; i++) {
        number[i] += OUTCOMES.get(i).type().equals(event.type()) ? 1 : 0;
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>The requests of all arms, whoever ranked for them; of each the best candidates that its own
   * arm's weights found. Nothing counts as advertised.
   *
   * @throws VouchException CONFLICT if no request was kept
   */
  @Override
  public LoggedRequests snapshot(WindowId window, int mostRequests) {
    FactorLayout layout = description().layout();
    LoggedRequests.Builder builder = LoggedRequests.of(layout);
    List<RankedRequest> kept = experiments.requests(found(window).id(), mostRequests);
    if (kept.isEmpty()) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.noRequestKept(window));
    }
    kept.forEach(request -> PackedFactors.unpack(request.packedFactors(), layout, builder));
    return builder.build();
  }

  /** What people of the exploring arm clicked, and which set of weights ranked for them. */
  @Override
  public Optional<RandomisedLog> randomised(WindowId id, RankingConfiguration configuration) {
    LiveWindow window = found(id);
    for (LiveArm arm : window.arms()) {
      Exploration exploration = arm.exploration();
      RankingConfiguration centre = rankings.find(arm.configurationVersion()).orElse(null);
      if (exploration != null && centre != null) {
        return randomised(window, arm, new ExploredWeights(centre, exploration), configuration);
      }
    }
    return Optional.empty();
  }

  private Optional<RandomisedLog> randomised(
      LiveWindow window,
      LiveArm arm,
      ExploredWeights explored,
      RankingConfiguration configuration) {
    List<LoggedAction> rows = new ArrayList<>();
    for (Counts counts : people(window)) {
      int set = explored.indexOf(counts.exposure.configurationVersion());
      if (counts.exposure.arm().equals(arm.name()) && set >= 0) {
        rows.add(new LoggedAction(0, set, counts.number[0], 1.0 / ExploredWeights.SETS));
      }
    }
    return rows.size() < 2
        ? Optional.empty()
        : Optional.of(
            new RandomisedLog(
                new ActionLog(1, ExploredWeights.SETS, rows),
                explored.towards(configuration),
                REWARD.metric()));
  }

  private LiveWindow found(WindowId id) {
    return experiments
        .find(id)
        .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noExperimentOverHttp(id)));
  }
}
