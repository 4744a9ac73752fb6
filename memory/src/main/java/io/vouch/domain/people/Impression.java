package io.vouch.domain.people;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * An item delivered to a person at a rank of a slate.
 *
 * @param rank 1-based slot
 * @param propensity marginal probability, in (0, 1], that the logging policy showed this item at
 *     this rank
 * @param surface where it was shown ({@code chat}, {@code home}, …)
 * @param configurationVersion the ranking configuration that ordered the slate
 */
public record Impression(
    RecommendationId recommendationId,
    @Nullable PersonId person,
    ItemId item,
    int rank,
    double propensity,
    String surface,
    String configurationVersion,
    long timestampMillis) {
  private static final PeopleMessages SAY = Messages.of(PeopleMessages.class);

  public Impression {
    if (rank < 1) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.rankTooSmall(rank, item));
    }
    if (!(propensity > 0 && propensity <= 1)) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.propensityOutOfRange(propensity, item));
    }
  }
}
