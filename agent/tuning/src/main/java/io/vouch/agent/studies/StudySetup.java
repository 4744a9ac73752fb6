package io.vouch.agent.studies;

import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.StudyId;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What a study was begun with and keeps for its life.
 *
 * @param study of the simulated market; null for one on real people
 * @param live of real people; null for a simulated one
 */
public record StudySetup(
    @Nullable MarketStudy study,
    @Nullable LiveStudy live,
    StudyController controller,
    StudyBudget budget) {
  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  /** A study of the simulated market. */
  public StudySetup(MarketStudy study, StudyController controller, StudyBudget budget) {
    this(study, null, controller, budget);
  }

  /** A study on real people. */
  public static StudySetup live(LiveStudy live, StudyController controller, StudyBudget budget) {
    return new StudySetup(null, live, controller, budget);
  }

  /** Whether nobody real is involved. */
  public boolean isSimulated() {
    return live == null;
  }

  /** How it learns. */
  public StudyMethod method() {
    return study == null ? StudyMethod.OURS : study.arm();
  }

  public int rounds() {
    return live == null ? market().rounds() : live.rounds();
  }

  /** What is tuned. */
  public StudyPlan plan(StudyId id, int threads) {
    return live == null ? market().plan(id, threads) : live.plan(id, threads);
  }

  /** The simulated study. */
  MarketStudy market() {
    MarketStudy market = study;
    if (market == null) {
      throw new IllegalStateException("a study is of a market or live");
    }
    return market;
  }

  /** Whether a study that was begun with this can go on with another setup's words. */
  boolean isLike(StudySetup asked) {
    LiveStudy mine = live;
    LiveStudy others = asked.live;
    return mine == null || others == null
        ? equals(asked)
        : mine.isLike(others) && controller == asked.controller && budget.equals(asked.budget);
  }

  /** In the words of the command line. */
  @Override
  public String toString() {
    String what = live == null ? words(market()) : words(live);
    return SAY.setupOptions(
        what, controller.code(), budget.modelTokens(), budget.stepPerRound(), budget.stepOverall());
  }

  private static String words(MarketStudy study) {
    return SAY.marketOptions(
        study.arm().code(),
        study.market().seed(),
        study.market().season(),
        study.rounds(),
        study.trials(),
        study.requests(),
        study.market().visitors(),
        study.exploredShare());
  }

  private static String words(LiveStudy live) {
    return SAY.liveOptions(
        live.rounds(),
        live.trials(),
        live.requests(),
        live.windowMillis() / 3_600_000.0,
        live.treatmentShare(),
        live.exploredShare());
  }
}
