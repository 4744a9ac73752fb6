package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.tools.search.ParzenProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A tree-structured Parzen estimator on measured utilities: one trial is one window. */
public final class OnlineParzen implements OnlineArm {
  private final StudyPlan plan;
  private final long seed;

  public OnlineParzen(StudyPlan plan, long seed) {
    this.plan = plan;
    this.seed = seed;
  }

  @Override
  public double[] next(List<Tried> tried) {
    List<double[]> places = new ArrayList<>();
    List<Double> utilities = new ArrayList<>();
    places.add(UnitCube.place(plan, new double[plan.space().size()]));
    utilities.add(0.0);
    for (Tried window : tried) {
      places.add(UnitCube.place(plan, window.logMultipliers()));
      utilities.add(window.utility(plan));
    }
    SplittableRandom random = new SplittableRandom(seed * 1_000 + tried.size());
    return UnitCube.logs(plan, ParzenProposal.next(places, utilities, plan.space().size(), random));
  }
}
