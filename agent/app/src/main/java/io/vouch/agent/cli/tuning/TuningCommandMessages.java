package io.vouch.agent.cli.tuning;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What {@code vouch tune} and {@code vouch experiments} say. */
@MessageBundle
interface TuningCommandMessages {
  String experimentsNeedsCommand();

  String noExperiments();

  String noArm();

  String armsUneven(String p);

  String methodNotLive(String method);

  String windowLength(double hours, String longest);

  String study(String study, String state, String where, String method, String controller);

  String roundsObserved(int observed, int mostRounds);

  String relation(Object key, String slope, String intercept);

  String penalty(String metric, String weight);

  String frozen(String frozen);

  String decided(String decision, String episode, String by, String detail);

  String onRealPeople();

  String simulatedMarket(long seed, Object season);

  String spent(
      long modelTokens,
      long mostModelTokens,
      String largestStepPerRound,
      String mostStepPerRound,
      String largestStepOverall,
      String mostStepOverall);

  String nothingConfirmed();

  String nothingToApprove();

  String confirmed(int round, int windows, boolean isSimulated, String uplifts);

  String notConfirmed(int round, int windows, boolean isSimulated, String uplifts);

  String correction(
      Object relation,
      String interceptChange,
      String penaltyMultiplier,
      Object evidence,
      String reason);

  String relationMoved(
      String method, Object key, String slope, String slope2, String intercept, String intercept2);

  String penaltyMoved(
      String method, String metric, String oldWeight, String newWeight, String pressure);

  String tuneNeedsCommand();

  String reportWritten(Object report);

  String waits(int round, Object until);

  String holds(int round, String reason, Object study);

  String released(Object study);

  String unfrozen(Object study);

  String rejected();

  String frozenNow();

  String stepDone(int round, String summary);

  String itHolds(String hold, String reason);

  String roundPromised(int round, String promise, String percent, Object status);

  String roundGave(int round, String promise, String percent, boolean isSimulated, String uplifts);

  String roundsDone(int done, int mostRounds);

  String controllerHolds(@Nullable String controller, String reason);

  String approved(String version, boolean isActive, Object weights);

  String assigned(String user, String arm, String version, boolean isRunning);

  String experiment(Object id, boolean isRunning, Object start, Object end, String arms);

  String armOutcome(String arm, long people, String metrics);

  String unknown(String metric);
}
