package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.tools.search.Parameter;

/** The study's space as the unit cube, on logarithmic scales. */
final class UnitCube {
  private UnitCube() {}

  static double[] logs(StudyPlan plan, double[] place) {
    double[] logs = new double[place.length];
    for (int i = 0; i < logs.length; i++) {
      Parameter parameter = plan.space().parameters().get(i);
      double low = Math.log(parameter.min());
      logs[i] = low + place[i] * (Math.log(parameter.max()) - low);
    }
    return logs;
  }

  static double[] place(StudyPlan plan, double[] logs) {
    double[] place = new double[logs.length];
    for (int i = 0; i < place.length; i++) {
      Parameter parameter = plan.space().parameters().get(i);
      double low = Math.log(parameter.min());
      place[i] = Math.clamp((logs[i] - low) / (Math.log(parameter.max()) - low), 0.0, 1.0);
    }
    return place;
  }
}
