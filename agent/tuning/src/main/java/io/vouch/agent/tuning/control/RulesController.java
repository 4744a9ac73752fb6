package io.vouch.agent.tuning.control;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Change detection without a model: when a relation has been wrong in one direction for longer than
 * noise explains, its intercept jumps by the mean error since then.
 *
 * <p>Two-sided CUSUM over standardised errors z = (observed − believed) / √(standard error² +
 * scatter²): {@code g⁺ ← max(0, g⁺ + z − k)}, {@code g⁻ ← max(0, g⁻ − z − k)}; an alarm when one of
 * them exceeds h. An alarm starts both anew. Source: Page (1954). k = 0.5 looks for a shift of one
 * standard deviation; false alarms at h = 3 are counted in docs/tuning.md. Penalties are left to
 * the preference rule.
 */
public final class RulesController implements MetaController {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  private static final double SLACK = 0.5;
  private static final double ALARM = 3;

  /** What a line cannot explain, as in the calibrated belief. */
  private static final double SCATTER = 0.02;

  private final CorrectionLimits limits;

  public RulesController(CorrectionLimits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public ControllerAnswer answer(ControlContext context) {
    List<Correction> corrections = new ArrayList<>();
    for (RelationKey relation : context.state().relations().keySet()) {
      Cusum cusum = new Cusum();
      for (UpliftObservation observation : context.observations(relation)) {
        cusum.add(observation, context);
      }
      if (cusum.alarmedLast) {
        corrections.add(correction(relation, cusum));
      }
    }
    String reason = corrections.isEmpty() ? SAY.nothingWrong() : SAY.relationsWrong();
    return new ControllerAnswer(new Adjust(corrections, reason), List.of());
  }

  private Correction correction(RelationKey relation, Cusum cusum) {
    double mean = cusum.alarmErrors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return new Correction(
        relation,
        Math.clamp(mean, -limits.maxChange(), limits.maxChange()),
        1,
        SAY.cusumAlarm("%.1f".formatted(ALARM), cusum.alarmErrors.size(), "%.4f".formatted(mean)),
        cusum.alarmEpisodes);
  }

  /** The two sums of one relation and the errors since each was last 0. */
  private static final class Cusum {
    private final Side up = new Side(1);
    private final Side down = new Side(-1);
    private boolean alarmedLast;
    private List<Double> alarmErrors = List.of();
    private List<EpisodeKey> alarmEpisodes = List.of();

    private void add(UpliftObservation observation, ControlContext context) {
      double error = observation.online().value() - believed(observation, context);
      double noise = Math.hypot(observation.online().standardError(), SCATTER);
      alarmedLast = false;
      for (Side side : List.of(up, down)) {
        side.add(error, error / noise, observation.episode());
        if (side.sum > ALARM) {
          alarmedLast = true;
          alarmErrors = List.copyOf(side.errors);
          alarmEpisodes = List.copyOf(side.episodes);
        }
      }
      if (alarmedLast) {
        up.clear();
        down.clear();
      }
    }

    /** What was believed just before the observation: the state its first update started from. */
    private static double believed(UpliftObservation observation, ControlContext context) {
      return context.state().updates().stream()
          .filter(update -> isOf(update, observation))
          .findFirst()
          .map(update -> update.before().predict(observation.offlineUplift()))
          .orElse(observation.online().value());
    }

    private static boolean isOf(RelationUpdate update, UpliftObservation observation) {
      return update.episode().equals(observation.episode())
          && update.before().key().equals(observation.relation());
    }
  }

  /** One of the two sums. */
  private static final class Side {
    private final int sign;
    private final List<Double> errors = new ArrayList<>();
    private final List<EpisodeKey> episodes = new ArrayList<>();
    private double sum;

    private Side(int sign) {
      this.sign = sign;
    }

    private void add(double error, double standardised, EpisodeKey episode) {
      sum = Math.max(0, sum + sign * standardised - SLACK);
      if (sum == 0) {
        clear();
      } else {
        errors.add(error);
        episodes.add(episode);
      }
    }

    private void clear() {
      sum = 0;
      errors.clear();
      episodes.clear();
    }
  }
}
