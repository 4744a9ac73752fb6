package io.vouch.agent.http.tuning;

import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.studies.StudyController;
import io.vouch.agent.studies.StudyMethod;
import io.vouch.agent.studies.StudySetup;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.MarketSettings.Season;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about the tuner. */
final class TunerBodies {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  private static final int MOST_ROUNDS = 50;
  private static final int MOST_TRIALS = 5_000;
  private static final int MOST_REQUESTS = 2_000;
  private static final int MOST_VISITORS = 100_000;

  private TunerBodies() {}

  /** A study to begin, or to go on with; what is left out is as with {@code vouch tune run}. */
  @Schema(name = "StudyToRun")
  public record StudyToRun(
      @Schema(description = "StudyToRun.study", defaultValue = "market") @Nullable String study,
      @Schema(description = "StudyToRun.method", defaultValue = "ours") @Nullable String method,
      @Schema(
              description = "StudyToRun.controller",
              enumeration = {"of-method", "none", "rules", "placebo", "llm"},
              defaultValue = StudyController.USUAL)
          @Nullable String controller,
      @Schema(description = "StudyToRun.seed", defaultValue = "1") @Nullable Long seed,
      @Schema(defaultValue = "DRIFT") @Nullable Season season,
      @Schema(minimum = "1", maximum = "50", defaultValue = "7") @Nullable Integer rounds,
      @Schema(minimum = "1", maximum = "5000", defaultValue = "500") @Nullable Integer trials,
      @Schema(minimum = "1", maximum = "2000", defaultValue = "300") @Nullable Integer requests,
      @Schema(minimum = "20", maximum = "100000", defaultValue = "6000") @Nullable Integer visitors,
      @Schema(description = "StudyToRun.modelTokens", defaultValue = "200000")
          @Nullable Long modelTokens,
      @Schema(description = "StudyToRun.stepPerRound", defaultValue = "100")
          @Nullable Double stepPerRound,
      @Schema(description = "StudyToRun.stepOverall", defaultValue = "100")
          @Nullable Double stepOverall,
      @Schema(
              description = "StudyToRun.exploredShare",
              minimum = "0",
              maximum = "0.5",
              defaultValue = "0.1")
          @Nullable Double exploredShare) {

    String name() {
      return study == null ? "market" : study;
    }

    StudySetup setup() {
      MarketSettings market =
          new MarketSettings(
              seed == null ? 1 : seed,
              0,
              atMost("visitors", visitors, 6_000, MOST_VISITORS),
              season == null ? Season.DRIFT : season);
      MarketStudy asked =
          new MarketStudy(
              market,
              method == null ? StudyMethod.OURS : StudyMethod.of(method),
              atMost("rounds", rounds, 7, MOST_ROUNDS),
              atMost("trials", trials, 500, MOST_TRIALS),
              atMost("requests", requests, 300, MOST_REQUESTS),
              exploredShare == null ? MarketStudy.USUAL_EXPLORED_SHARE : exploredShare);
      StudyBudget usual = StudyBudget.standard();
      StudyBudget budget =
          new StudyBudget(
              modelTokens == null ? usual.modelTokens() : modelTokens,
              stepPerRound == null ? usual.stepPerRound() : stepPerRound,
              stepOverall == null ? usual.stepOverall() : stepOverall);
      StudyController corrects =
          controller == null ? StudyController.OF_METHOD : StudyController.of(controller);
      return new StudySetup(asked, corrects, budget);
    }

    private static int atMost(String name, @Nullable Integer value, int usual, int most) {
      int asked = value == null ? usual : value;
      if (asked < 1 || asked > most) {
        throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.outOfRange(name, asked, most));
      }
      return asked;
    }
  }

  /** A person's word. */
  @Schema(name = "TunerDecision")
  public record DecisionBody(
      @Schema(description = "TunerDecision.reason") @Nullable String reason,
      @Schema(description = "TunerDecision.activate", defaultValue = "false")
          @Nullable Boolean activate) {

    String because() {
      if (reason == null || reason.isBlank()) {
        throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.reasonMissing());
      }
      return reason.strip();
    }
  }

  /** Where to go back to. */
  @Schema(name = "TunerRollback")
  public record RollbackBody(@Schema(description = "TunerRollback.to") @Nullable String to) {}
}
