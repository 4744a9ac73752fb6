package io.vouch.tools.offpolicy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A campaign of the Open Bandit Dataset (Saito et al. 2020): items shown in three slots by a random
 * policy and by Bernoulli Thompson sampling, with propensities and clicks.
 *
 * <p>The random policy's probabilities are known (one over the number of items), so it can be
 * valued from the other's log and compared with what it earned itself. The other way round is not
 * possible: the sample has the sampling policy's probability only for the item it showed.
 */
public final class OpenBanditSample implements TargetPolicy {
  private static final OffPolicyMessages SAY = Messages.of(OffPolicyMessages.class);

  private static final int SLOTS = 3;

  private final Path folder;
  private final String campaign;
  private final int items;

  private OpenBanditSample(Path folder, String campaign, int items) {
    this.folder = folder;
    this.campaign = campaign;
    this.items = items;
  }

  /**
   * A campaign of the sample.
   *
   * @param campaign {@code men} or {@code women}
   * @throws VouchException NOT_FOUND if it is not there
   */
  public static OpenBanditSample of(Path folder, String campaign) {
    Path context = folder.resolve("random").resolve(campaign).resolve("item_context.csv");
    try {
      return new OpenBanditSample(folder, campaign, Files.readAllLines(context).size() - 1);
    } catch (IOException e) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.campaignMissing(folder, campaign), e);
    }
  }

  /**
   * The log of {@code random} or {@code bts}; contexts are slots.
   *
   * @throws VouchException NOT_FOUND if it is not there
   */
  public ActionLog log(String policy) {
    OpenBanditLog log = OpenBanditLog.in(folder, policy, campaign);
    if (log == null) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.policyLogMissing(folder, policy, campaign));
    }
    return new ActionLog(
        SLOTS,
        items,
        log.rounds().stream()
            .map(round ->
                new LoggedAction(
                    round.slot(), round.item(), round.clicked() ? 1 : 0, round.propensity()))
            .toList());
  }

  /** Of the random policy. */
  @Override
  public double probability(int context, int action) {
    return 1.0 / items;
  }
}
