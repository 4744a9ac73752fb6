package io.vouch.simulator.truth;

import io.vouch.messages.MessageBundle;

/** What a persona is told, and why a world is refused. */
@MessageBundle
interface TruthMessages {
  String comesOnDays(String days);

  String fromOneDepartment(String percent);

  String hadBefore(String percent);

  String sharesDoNotAddUp(String population, double shares);

  String populationUnknown(String name, Object known);

  String shareOfPersonasOutOfRange(double share);

  String figureUnknown(String figure, Double value, String segment, Object known);

  String segmentMalformed(String segment, double share, Object known);

  String appealOutOfRange(float weight);

  String settingUnknown(String setting);

  String settingOutOfRange(
      String setting,
      double value,
      boolean whole,
      double least,
      double most,
      boolean multipleOfFour);

  String cheap();

  String usualPrice();

  String dear();

  String pricesAgainstMost(String percent, boolean cheaper);

  String mindsPrices(boolean more);

  String choosy(boolean more);

  String pressedForTime(boolean more);

  String knowsOfWhatIsOnSale(boolean more);

  String tiresOfTheSame(boolean more);

  String comesBack(boolean more);

  String againstMost(String setting, String shift);

  String likes(String departments);

  String department(int number);
}
