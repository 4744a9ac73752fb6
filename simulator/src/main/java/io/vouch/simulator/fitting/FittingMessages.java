package io.vouch.simulator.fitting;

import io.vouch.messages.MessageBundle;

/** How something was fitted. */
@MessageBundle
interface FittingMessages {
  String examinationMethod();

  String momentsStep(
      int steps,
      String first,
      String firstValue,
      String second,
      String secondValue,
      String firstFigure,
      String secondFigure);

  String priceMethod();

  String returnMethod();

  String longestGap();
}
