package io.vouch.agent.cli.tuning;

import io.vouch.agent.studies.LiveStudy;
import io.vouch.agent.studies.StudyMethod;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.messages.Messages;
import io.vouch.tools.ranking.DefaultRanking;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** What a study on real people is run with besides its rounds; the first run fixes it. */
final class LiveOptions {
  private static final TuningCommandMessages SAY = Messages.of(TuningCommandMessages.class);

  private static final double LONGEST_HOURS = 24.0 * 90;

  @Option(names = "--live")
  private boolean isLive;

  @Option(names = "--window", paramLabel = "HOURS", defaultValue = "24")
  private double hours = 24;

  @Option(names = "--treat", paramLabel = "SHARE", defaultValue = "0.5")
  private double treatmentShare = 0.5;

  @Option(names = "--wait")
  private boolean waits;

  boolean isLive() {
    return isLive;
  }

  boolean waits() {
    return waits;
  }

  /** A study that begins now, from whatever ranks now. */
  LiveStudy study(MarketOptions common, RankingConfigurationStore rankings, InstantSource clock) {
    if (common.method() != StudyMethod.OURS) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.methodNotLive(common.method().code()));
    }
    if (!(hours > 0 && hours <= LONGEST_HOURS)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.windowLength(hours, "%.0f".formatted(LONGEST_HOURS)));
    }
    return new LiveStudy(
        rankings.active().orElseGet(DefaultRanking::configuration),
        common.rounds(),
        common.trials(),
        common.requests(),
        Math.round(hours * 3_600_000),
        treatmentShare,
        common.explored(),
        clock.millis());
  }
}
