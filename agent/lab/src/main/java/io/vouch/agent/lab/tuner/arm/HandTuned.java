package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Uplift;
import java.util.List;

/**
 * What a careful person does, as a script that was fixed before it was tried: one multiplier up or
 * down by a fifth, six windows pooled, kept if the lower end of the 80% interval of the gain is
 * above 0 and every guardrail held; then the next multiplier.
 */
public final class HandTuned implements OnlineArm {
  private static final int POOLED = 6;
  private static final double STEP = Math.log(1.2);
  private static final double Z80 = 1.28;

  private final StudyPlan plan;

  public HandTuned(StudyPlan plan) {
    this.plan = plan;
  }

  @Override
  public double[] next(List<Tried> tried) {
    double[] kept = new double[plan.space().size()];
    Uplift best = new Uplift(0, 0);
    int blocks = tried.size() / POOLED;
    for (int block = 0; block < blocks; block++) {
      List<Tried> pooled = tried.subList(block * POOLED, (block + 1) * POOLED);
      Uplift goal = pooled(pooled, plan.goal().online());
      double noise = Math.hypot(goal.standardError(), best.standardError());
      if (goal.value() - best.value() - Z80 * noise > 0 && keepsGuardrails(pooled)) {
        kept = pooled.get(0).logMultipliers();
        best = goal;
      }
    }
    return changed(kept, blocks);
  }

  /** Change number n: parameters in order, each up, then each down. */
  private double[] changed(double[] from, int number) {
    double[] to = from.clone();
    int parameter = number % to.length;
    boolean isUp = number / to.length % 2 == 0;
    double most = Math.log(plan.space().parameters().get(parameter).max());
    double least = Math.log(plan.space().parameters().get(parameter).min());
    to[parameter] = Math.clamp(to[parameter] + (isUp ? STEP : -STEP), least, most);
    return to;
  }

  private boolean keepsGuardrails(List<Tried> pooled) {
    for (Guardrail rail : plan.guardrails()) {
      if (pooled(pooled, rail.relation().online()).value() < rail.leastUplift()) {
        return false;
      }
    }
    return true;
  }

  private static Uplift pooled(List<Tried> windows, String metric) {
    double sum = 0;
    double variance = 0;
    for (Tried window : windows) {
      Uplift uplift = window.uplifts().getOrDefault(metric, new Uplift(-1, 1));
      sum += uplift.value();
      variance += uplift.standardError() * uplift.standardError();
    }
    return new Uplift(sum / windows.size(), Math.sqrt(variance) / windows.size());
  }
}
