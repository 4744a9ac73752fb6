package io.vouch.tools.bundle;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule that lowers what several items cost together: valid from a sum on, it takes a percentage
 * (up to a cap) or a fixed amount off.
 *
 * <p>All amounts in the unit of the prices (euros, not cents). Immutable.
 *
 * @param threshold the sum that the items must cost together before the discount
 * @param atThreshold whether the threshold itself is enough; otherwise the sum must exceed it
 */
public record Voucher(BigDecimal threshold, boolean atThreshold, Discount discount, Scope scope) {
  private static final BundleMessages SAY = Messages.of(BundleMessages.class);

  /** No amount is larger. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  /** Which purchases it is for. */
  public enum Scope {
    /** Whatever is bought. */
    ALL,
    /** Only where all items are of one shop. */
    SAME_SHOP
  }

  /** What it takes off; never more than the sum. */
  public sealed interface Discount {
    /**
     * A share of the sum.
     *
     * @param percent in (0, 100]
     * @param cap the most it takes off, or null
     */
    record Percentage(BigDecimal percent, @Nullable BigDecimal cap) implements Discount {
      public Percentage {
        percent = plain(percent);
        cap = cap == null ? null : plain(cap);
      }
    }

    /** The same amount whatever the sum. */
    record Fixed(BigDecimal amount) implements Discount {
      public Fixed {
        amount = plain(amount);
      }
    }
  }

  /**
   * @throws VouchException INVALID_REQUEST if an amount is outside [0, 10¹²] or the percentage
   *     outside (0, 100]
   */
  public Voucher {
    threshold = plain(threshold);
    bounded(threshold);
    switch (discount) {
      case Discount.Fixed(BigDecimal amount) -> bounded(amount);
      case Discount.Percentage(BigDecimal percent, @Nullable BigDecimal cap) -> {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
          throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.percentOutOfRange(percent));
        }
        if (cap != null) {
          bounded(cap);
        }
      }
    }
  }

  /** Without trailing zeros, so that 1 and 1.00 are one amount. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    boolean whole = stripped.scale() < 0 && stripped.compareTo(MOST) <= 0;
    return whole ? stripped.setScale(0) : stripped;
  }

  private static void bounded(BigDecimal amount) {
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.amountOutOfRange(amount, MOST));
    }
  }
}
