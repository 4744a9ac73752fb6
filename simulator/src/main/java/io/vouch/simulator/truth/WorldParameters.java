package io.vouch.simulator.truth;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Arrays;
import java.util.Map;

/** The value of every {@link Setting} of a world. Immutable; an unknown key is an error. */
public final class WorldParameters {
  private static final TruthMessages SAY = Messages.of(TruthMessages.class);

  private static final int DIMENSION_STEP = 4;

  private final double[] values;

  private WorldParameters(double[] values) {
    this.values = values;
  }

  /** All defaults. */
  public static WorldParameters standard() {
    return new WorldParameters(
        Arrays.stream(Setting.values()).mapToDouble(Setting::standard).toArray());
  }

  /**
   * The same world with one other value.
   *
   * @throws VouchException if the value is out of range
   */
  public WorldParameters with(Setting setting, double value) {
    check(setting, value);
    double[] changed = values.clone();
    changed[setting.ordinal()] = value;
    return new WorldParameters(changed);
  }

  /**
   * The same world with other values, by key.
   *
   * @throws VouchException if a key is unknown or a value is out of range
   */
  public WorldParameters with(Map<String, Double> valueByKey) {
    WorldParameters changed = this;
    for (Map.Entry<String, Double> entry : valueByKey.entrySet()) {
      changed = changed.with(setting(entry.getKey()), entry.getValue());
    }
    return changed;
  }

  public double get(Setting setting) {
    return values[setting.ordinal()];
  }

  float real(Setting setting) {
    return (float) get(setting);
  }

  int whole(Setting setting) {
    return (int) get(setting);
  }

  /**
   * The setting of a key.
   *
   * @throws VouchException if there is none
   */
  public static Setting setting(String key) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting;
      }
    }
    throw new VouchException(ErrorCode.CONFIGURATION, SAY.settingUnknown(key));
  }

  private static void check(Setting setting, double value) {
    boolean inRange = value >= setting.least() && value <= setting.most();
    boolean fits = !setting.whole() || value == Math.rint(value);
    boolean step = setting != Setting.DIMENSIONS || value % DIMENSION_STEP == 0;
    if (!(inRange && fits && step)) {
      throw new VouchException(
          ErrorCode.CONFIGURATION,
          SAY.settingOutOfRange(
              setting.key(),
              value,
              setting.whole(),
              setting.least(),
              setting.most(),
              setting == Setting.DIMENSIONS));
    }
  }
}
