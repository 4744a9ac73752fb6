package io.vouch.agent.tuning.round;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.messages.Messages;
import io.vouch.tools.belief.OnlineLimit;
import io.vouch.tools.search.ParameterSpace;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a study tunes, towards what, and within which limits. The same for the life of a study.
 *
 * @param base what ranks in control, and what every multiplier multiplies
 * @param goal the relation of the online metric to raise and the offline metric that is searched
 */
public record StudyPlan(
    StudyId id,
    RankingConfiguration base,
    ParameterSpace space,
    RelationKey goal,
    List<Guardrail> guardrails,
    Schedule schedule) {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  private static final double MOST_EXPLORED = 0.5;

  /** How far explored weights scatter, in logarithms. */
  private static final double EXPLORED_DEVIATION = 0.5;

  /**
   * When and how much.
   *
   * @param rounds of search and window; an A/A window comes before them
   * @param confirmingWindows with the best round alone, after them
   * @param treatmentShare of the traffic, in (0, 1)
   * @param requests logged ones that are searched on
   * @param trials of each search
   * @param exploredShare of the traffic whose weights are left to chance before each search, so
   *     that the off-policy gate has something to go by; 0 leaves nothing to chance
   * @param firstMillis when the first window is planned; 0 where time is simulated
   */
  public record Schedule(
      int rounds,
      int confirmingWindows,
      long windowMillis,
      double treatmentShare,
      int requests,
      int trials,
      long seed,
      int threads,
      double exploredShare,
      long firstMillis) {
    /** Whether windows are of simulated time. */
    public boolean isTimeSimulated() {
      return firstMillis == 0;
    }

    /** A schedule that leaves nothing to chance. */
    public Schedule(
        int rounds,
        int confirmingWindows,
        long windowMillis,
        double treatmentShare,
        int requests,
        int trials,
        long seed,
        int threads) {
      this(
          rounds,
          confirmingWindows,
          windowMillis,
          treatmentShare,
          requests,
          trials,
          seed,
          threads,
          0,
          0);
    }

    public Schedule {
      boolean positive = rounds > 0 && confirmingWindows > 0 && windowMillis > 0 && requests > 0;
      if (!positive || !(treatmentShare > 0 && treatmentShare < 1)) {
        throw new VouchException(
            ErrorCode.CONFIGURATION,
            SAY.scheduleOutOfRange(rounds, confirmingWindows, requests, treatmentShare));
      }
      if (!(exploredShare >= 0 && exploredShare <= MOST_EXPLORED)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.exploredShareOutOfRange(exploredShare, MOST_EXPLORED));
      }
    }
  }

  public StudyPlan {
    guardrails = List.copyOf(guardrails);
    long metrics = guardrails.stream().map(rail -> rail.relation().offline()).distinct().count();
    if (metrics < guardrails.size()) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.guardrailsShareMetric(id));
    }
  }

  /** The relations that are learnt: the goal's, then the guardrails'. */
  List<RelationKey> relations() {
    return Stream.concat(Stream.of(goal), guardrails.stream().map(Guardrail::relation)).toList();
  }

  List<OnlineLimit> limits() {
    return guardrails.stream().map(Guardrail::limit).toList();
  }

  /** How the weights of explored traffic scatter: every weight that is tuned. */
  Exploration exploration() {
    return new Exploration(
        EXPLORED_DEVIATION,
        space.parameters().stream().flatMap(parameter -> parameter.factors().stream()).toList());
  }

  /** The key of a round's episode. */
  static EpisodeKey episode(int round) {
    String digits = Integer.toString(round);
    return new EpisodeKey("r" + "0".repeat(Math.max(0, 3 - digits.length())) + digits);
  }

  /** The version under which a round's configuration is stored. */
  String version(int round) {
    return "%s-r%03d".formatted(id, round);
  }
}
