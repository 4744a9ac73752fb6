package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import java.util.Arrays;

/**
 * The users of one neighbourhood: they share a warehouse and nothing else, and are the unit in
 * which work is given to threads.
 *
 * <p>A structure of arrays, one entry per seat, filled anew for each cohort by hashing (seed,
 * user): nothing is stored between cohorts, so memory does not grow with the population. Not
 * thread-safe, one per thread.
 */
public final class Cohort {
  /** A slot beyond those of the settings. */
  static final int KIND_SLOT = 1 << 16;

  final World world;
  final int seats;
  final int[] segment;
  final int[] kind;
  final long[] userKey;

  // Hidden parameters.
  final float[] taste;
  final float[] priceSlope;
  final float[] positionSlope;
  final float[] positionFactor;
  final float[] noChoice;
  final float[] awareness;
  final float[] fatigueGain;
  final float[] fatigueKeep;
  final float[] drift;
  final float[] satisfactionRate;
  final float[] hazardBase;
  final float[] hazardSlope;
  final float[] hazardSatisfaction;
  final float[] instructionPropensity;
  final float[] returnBase;
  final float[] returnSatisfaction;

  // Hidden state.
  final float[] fatigue;
  final float[] fatigueUnit;
  final float[] satisfaction;
  final float[] trust;

  /** What trust adds to the worth of a slate. */
  final float[] trustWorth;

  final float[] adBlindness;
  final int[] lastDay;
  final int[] pendingItem;
  final int[] pendingDay;

  // The platform's picture of the user.
  final float[] snapshot;
  final int[] snapshotDay;
  final int[] clicks;

  private final long seed;
  private int occupied;
  private long firstUser;

  public Cohort(World world, int seats, long seed) {
    this.world = world;
    this.seats = seats;
    this.seed = seed;
    this.segment = new int[seats];
    this.kind = new int[seats];
    this.userKey = new long[seats];
    this.taste = new float[seats * world.dimensions];
    this.snapshot = new float[seats * world.dimensions];
    this.fatigue = new float[seats * world.topics];
    this.fatigueUnit = new float[seats];
    this.priceSlope = new float[seats];
    this.positionSlope = new float[seats];
    this.positionFactor = new float[seats];
    this.noChoice = new float[seats];
    this.awareness = new float[seats];
    this.fatigueGain = new float[seats];
    this.fatigueKeep = new float[seats];
    this.drift = new float[seats];
    this.satisfactionRate = new float[seats];
    this.hazardBase = new float[seats];
    this.hazardSlope = new float[seats];
    this.hazardSatisfaction = new float[seats];
    this.instructionPropensity = new float[seats];
    this.returnBase = new float[seats];
    this.returnSatisfaction = new float[seats];
    this.satisfaction = new float[seats];
    this.trust = new float[seats];
    this.trustWorth = new float[seats];
    this.adBlindness = new float[seats];
    this.lastDay = new int[seats];
    this.pendingItem = new int[seats];
    this.pendingDay = new int[seats];
    this.snapshotDay = new int[seats];
    this.clicks = new int[seats];
  }

  /** Seats the users {@code first … first + count − 1}, none of whom has been here before. */
  public void seat(long first, int count) {
    firstUser = first;
    occupied = count;
    Arrays.fill(taste, 0);
    Arrays.fill(fatigue, 0);
    Arrays.fill(fatigueUnit, 1);
    Arrays.fill(satisfaction, 0);
    Arrays.fill(trust, 0);
    Arrays.fill(trustWorth, 0);
    Arrays.fill(adBlindness, 0);
    Arrays.fill(clicks, 0);
    Arrays.fill(lastDay, 0);
    Arrays.fill(pendingItem, -1);
    Arrays.fill(snapshotDay, Integer.MIN_VALUE);
    for (int seat = 0; seat < count; seat++) {
      drawUser(seat);
    }
  }

  /** How many seats are taken. */
  public int occupied() {
    return occupied;
  }

  /** The number of the user on a seat. */
  public long user(int seat) {
    return firstUser + seat;
  }

  /** The index in {@link World#segmentNames()} of the user's segment, as of now. */
  public int segmentOf(int seat) {
    return world.segmentParameters.length > 1 ? kind[seat] : segment[seat];
  }

  /** How satisfied the user is now, in (−1, 1). */
  public float satisfaction(int seat) {
    return satisfaction[seat];
  }

  /** The cosine-comparable taste of a user, copied. */
  public float[] taste(int seat) {
    int start = seat * world.dimensions;
    return Arrays.copyOfRange(taste, start, start + world.dimensions);
  }

  /** Gives the user the taste of the next segment, once: an abrupt change of preferences. */
  void shiftTaste(int seat) {
    segment[seat] = (segment[seat] + 1) % world.segments;
    int start = seat * world.dimensions;
    Arrays.fill(taste, start, start + world.dimensions, 0);
    drawTaste(seat);
  }

  private void drawUser(int seat) {
    long key = Chance.key(seed, user(seat));
    userKey[seat] = key;
    segment[seat] = Chance.below(world.segments, key, Purpose.PARAMETER, 0);
    kind[seat] = world.segmentAt(Chance.uniform(key, Purpose.PARAMETER, KIND_SLOT));
    drawTaste(seat);
    priceSlope[seat] = draw(seat, Setting.PRICE_SLOPE, Setting.PRICE_SLOPE_SPREAD);
    positionSlope[seat] = draw(seat, Setting.POSITION_SLOPE, Setting.POSITION_SLOPE_SPREAD);
    positionFactor[seat] = Elementary.exp(positionSlope[seat]);
    noChoice[seat] = draw(seat, Setting.NO_CHOICE, Setting.NO_CHOICE_SPREAD);
    awareness[seat] = draw(seat, Setting.AWARENESS, Setting.AWARENESS_SPREAD);
    fatigueGain[seat] = draw(seat, Setting.FATIGUE_GAIN, Setting.FATIGUE_GAIN_SPREAD);
    fatigueKeep[seat] = draw(seat, Setting.FATIGUE_KEEP, Setting.FATIGUE_KEEP_SPREAD);
    drift[seat] = draw(seat, Setting.DRIFT, Setting.DRIFT_SPREAD);
    satisfactionRate[seat] =
        draw(seat, Setting.SATISFACTION_RATE, Setting.SATISFACTION_RATE_SPREAD);
    hazardBase[seat] = draw(seat, Setting.HAZARD_BASE, Setting.HAZARD_BASE_SPREAD);
    hazardSlope[seat] = draw(seat, Setting.HAZARD_SLOPE, Setting.HAZARD_SLOPE_SPREAD);
    hazardSatisfaction[seat] =
        draw(seat, Setting.HAZARD_SATISFACTION, Setting.HAZARD_SATISFACTION_SPREAD);
    instructionPropensity[seat] =
        draw(seat, Setting.INSTRUCTION_PROPENSITY, Setting.INSTRUCTION_PROPENSITY_SPREAD);
    returnBase[seat] = draw(seat, Setting.RETURN_BASE, Setting.RETURN_BASE_SPREAD);
    returnSatisfaction[seat] =
        draw(seat, Setting.RETURN_SATISFACTION, Setting.RETURN_SATISFACTION_SPREAD);
  }

  private void drawTaste(int seat) {
    int start = seat * world.dimensions;
    Vectors.blend(
        world.segmentTaste, segment[seat] * world.dimensions, taste, start, world.dimensions);
    float spread = world.parameters().real(Setting.TASTE_SPREAD);
    Vectors.addNoise(taste, start, world.dimensions, spread, userKey[seat], Purpose.TASTE);
    Vectors.scale(taste, start, world.dimensions, world.parameters().real(Setting.TASTE_SCALE));
  }

  private float draw(int seat, Setting mean, Setting spread) {
    WorldParameters of = world.segmentParameters[kind[seat]];
    float normal = Chance.normal(userKey[seat], Purpose.PARAMETER, 1 + mean.ordinal());
    float value = of.real(mean) + of.real(spread) * normal;
    return Math.max((float) mean.least(), Math.min((float) mean.most(), value));
  }
}
