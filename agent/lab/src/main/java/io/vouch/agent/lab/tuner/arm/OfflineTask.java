package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.agent.tuning.surface.OutcomePrediction;
import io.vouch.tools.influence.MetricNames;
import java.util.List;
import java.util.Map;

/** What stands for an online metric offline, for the goal and then for each guardrail. */
public interface OfflineTask {
  /** Beyond it an offline uplift says nothing more. */
  double MOST = 3;

  /**
   * The offline uplifts, in the order of the goal and the guardrails.
   *
   * @param uplifts in the order of the library's names
   */
  double[] values(OfflineLibrary library, double[] uplifts);

  /** The values of any multipliers, measured now. */
  default double[] measured(OfflineLibrary library, double[] logs) {
    return values(library, library.uplifts(logs));
  }

  /** The metrics that the study's relations pair: influence shares. */
  static OfflineTask paired() {
    return (library, uplifts) -> {
      StudyPlan plan = library.plan();
      double[] values = new double[1 + plan.guardrails().size()];
      for (int i = 0; i < values.length; i++) {
        String offline =
            i == 0 ? plan.goal().offline() : plan.guardrails().get(i - 1).relation().offline();
        values[i] = Math.min(MOST, uplifts[library.names().index(offline)]);
      }
      return values;
    };
  }

  /** What the platform's predictions at the top add up to: the better simulator. */
  static OfflineTask predicted(Map<String, OutcomePrediction> predictions) {
    return new Predicted(predictions);
  }

  /**
   * Sums of predicted factors at the top.
   *
   * @param predictions by online metric
   */
  record Predicted(Map<String, OutcomePrediction> predictions) implements OfflineTask {
    @Override
    public double[] measured(OfflineLibrary library, double[] logs) {
      return values(library, library.topUplifts(logs));
    }

    @Override
    public double[] values(OfflineLibrary library, double[] uplifts) {
      StudyPlan plan = library.plan();
      double[] values = new double[1 + plan.guardrails().size()];
      for (int i = 0; i < values.length; i++) {
        String online =
            i == 0 ? plan.goal().online() : plan.guardrails().get(i - 1).relation().online();
        OutcomePrediction prediction = predictions.getOrDefault(online, OutcomePrediction.NONE);
        double ratio =
            ratio(prediction.numerators(), library, uplifts)
                / ratio(prediction.denominators(), library, uplifts);
        values[i] = Math.min(MOST, ratio - 1);
      }
      return values;
    }
  }

  private static double ratio(List<String> factors, OfflineLibrary library, double[] uplifts) {
    double before = 0;
    double after = 0;
    for (String factor : factors) {
      int index = library.names().index(MetricNames.TOP_VALUE + factor);
      before += library.base(index);
      after += library.base(index) * (1 + uplifts[index]);
    }
    return before > 0 ? Math.max(1e-3, after / before) : 1;
  }
}
