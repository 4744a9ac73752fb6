package io.vouch.domain;

import io.vouch.messages.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money: integer minor units (cents) of an ISO 4217 currency.
 *
 * @param minorUnits the amount in the currency's smallest unit; never negative
 * @param currency the ISO 4217 code, for example {@code EUR}
 */
public record Money(long minorUnits, String currency) {
  private static final DomainMessages SAY = Messages.of(DomainMessages.class);

  public Money {
    if (minorUnits < 0) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.amountNegative(minorUnits));
    }
    fractionDigits(currency);
  }

  /** The amount in major units, rounded half up to the currency's smallest unit. */
  public static Money ofMajor(BigDecimal amount, String currency) {
    BigDecimal minor =
        amount.movePointRight(fractionDigits(currency)).setScale(0, RoundingMode.HALF_UP);
    try {
      return new Money(minor.longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.amountTooLarge(amount), e);
    }
  }

  /** The amount in major units, exact. */
  public BigDecimal major() {
    return BigDecimal.valueOf(minorUnits, fractionDigits(currency));
  }

  /**
   * The amount in major units as the nearest double: the value that numeric constraints compare
   * with.
   */
  public double majorAsDouble() {
    return major().doubleValue();
  }

  private static int fractionDigits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.currencyUnknown(currency), e);
    }
  }
}
