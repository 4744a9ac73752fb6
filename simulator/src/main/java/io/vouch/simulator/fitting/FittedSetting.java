package io.vouch.simulator.fitting;

import io.vouch.simulator.truth.Setting;

/**
 * One fitted setting of a world.
 *
 * @param setting its key
 * @param value the fitted value, in the setting's unit and within its range
 * @param low lower end of the 95 % interval; may lie outside the setting's range
 * @param high upper end
 * @param observations how many observations it rests on
 * @param how the method, in a sentence
 */
public record FittedSetting(
    String setting, double value, double low, double high, long observations, String how) {
  static final double NORMAL_95 = 1.96;

  /** An estimate with a normal interval. */
  public static FittedSetting of(
      Setting setting, double value, double standardError, long observations, String how) {
    double within = Math.max(setting.least(), Math.min(setting.most(), value));
    double half = NORMAL_95 * standardError;
    return new FittedSetting(setting.key(), within, value - half, value + half, observations, how);
  }
}
