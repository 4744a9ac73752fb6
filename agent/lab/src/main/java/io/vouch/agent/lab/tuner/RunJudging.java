package io.vouch.agent.lab.tuner;

import io.vouch.agent.lab.tuner.Judge.Verdict;
import io.vouch.agent.lab.tuner.RunFigures.Horizon;
import io.vouch.agent.lab.tuner.RunFigures.Seven;
import io.vouch.domain.ranking.RankingConfiguration;
import java.util.ArrayList;
import java.util.List;

/** From the windows that an arm ran to figures on truth. */
final class RunJudging {
  private static final int SHORT = 12;
  private static final int ROUNDS_OF_THE_REPORT = 7;
  private static final double STILL = 1e-9;

  private final TunerWorld world;
  private final ArmRun run;
  private final int warm;
  private final List<Verdict> verdicts = new ArrayList<>();

  RunJudging(TunerWorld world, ArmRun run) {
    this.world = world;
    this.run = run;
    this.warm = world.scenario().warmWindows();
    for (int window = 1; window <= run.tried().size(); window++) {
      RankingConfiguration weights =
          run.configuration(run.tried().get(window - 1).logMultipliers());
      verdicts.add(world.judge().verdict(window, weights));
    }
  }

  RunFigures figures(TunerArm arm) {
    int counted = verdicts.size() - warm;
    List<Horizon> horizons = new ArrayList<>();
    if (counted > SHORT) {
      horizons.add(horizon(SHORT));
    }
    horizons.add(horizon(counted));
    return new RunFigures(arm.label(), horizons, seven());
  }

  private Horizon horizon(int windows) {
    double regret = 0;
    double violating = 0;
    double uplift = 0;
    double worst = 0;
    for (int i = warm; i < warm + windows; i++) {
      Verdict verdict = verdicts.get(i);
      regret += Math.max(0, world.judge().best(i + 1) - verdict.utility());
      violating += verdict.isViolating() ? 1 : 0;
      uplift += verdict.uplift();
      worst = Math.max(worst, verdict.worst());
    }
    return new Horizon(
        windows,
        regret / windows,
        violating / windows,
        uplift / windows,
        worst,
        variation(windows),
        reversals(windows),
        reached(0.5, windows),
        reached(0.8, windows));
  }

  private int reached(double share, int windows) {
    for (int i = 0; i + 1 < windows; i++) {
      if (isReached(share, warm + i) && isReached(share, warm + i + 1)) {
        return i + 1;
      }
    }
    return windows + 1;
  }

  private boolean isReached(double share, int index) {
    Verdict verdict = verdicts.get(index);
    double best = world.judge().best(index + 1);
    return !verdict.isViolating() && verdict.utility() >= share * best;
  }

  private double step(int index, int parameter) {
    double[] now = run.tried().get(index).logMultipliers();
    return index == 0
        ? now[parameter]
        : now[parameter] - run.tried().get(index - 1).logMultipliers()[parameter];
  }

  private double variation(int windows) {
    int parameters = world.plan().space().size();
    double sum = 0;
    for (int i = warm; i < warm + windows; i++) {
      for (int parameter = 0; parameter < parameters; parameter++) {
        sum += Math.abs(step(i, parameter));
      }
    }
    return sum / windows / parameters;
  }

  private double reversals(int windows) {
    int steps = 0;
    int reversed = 0;
    for (int parameter = 0; parameter < world.plan().space().size(); parameter++) {
      double last = 0;
      for (int i = warm; i < warm + windows; i++) {
        double step = step(i, parameter);
        if (Math.abs(step) > STILL) {
          steps += last == 0 ? 0 : 1;
          reversed += last * step < 0 ? 1 : 0;
          last = step;
        }
      }
    }
    return steps == 0 ? 0 : (double) reversed / steps;
  }

  private Seven seven() {
    int windows = Math.min(verdicts.size(), warm + ROUNDS_OF_THE_REPORT);
    int best = run.best(windows);
    if (best < 0) {
      return new Seven(false, false, false, 0);
    }
    RankingConfiguration picked = run.configuration(run.tried().get(best).logMultipliers());
    int next = Math.min(windows + 1, verdicts.size());
    Verdict truth = world.judge().verdict(next, picked);
    return new Seven(
        true,
        run.isConfirmed(picked, windows),
        truth.uplift() > 0 && !truth.isViolating(),
        truth.uplift());
  }
}
