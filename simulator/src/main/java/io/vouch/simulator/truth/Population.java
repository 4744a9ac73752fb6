package io.vouch.simulator.truth;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of users of a world: a mixture of segments, each with a share of the users and with
 * parameters of its own.
 *
 * @param name how it is chosen
 * @param segments at least one; their shares add up to 1
 */
public record Population(String name, List<Segment> segments) {
  private static final TruthMessages SAY = Messages.of(TruthMessages.class);

  private static final double ROUNDING = 1e-9;

  /** What a segment may shift: means and spreads of what is drawn for each user. */
  private static final Set<Setting> OF_USERS =
      EnumSet.of(
          Setting.PRICE_SLOPE,
          Setting.POSITION_SLOPE,
          Setting.NO_CHOICE,
          Setting.AWARENESS,
          Setting.FATIGUE_GAIN,
          Setting.FATIGUE_KEEP,
          Setting.DRIFT,
          Setting.SATISFACTION_RATE,
          Setting.HAZARD_BASE,
          Setting.HAZARD_SLOPE,
          Setting.HAZARD_SATISFACTION,
          Setting.INSTRUCTION_PROPENSITY,
          Setting.RETURN_BASE,
          Setting.RETURN_SATISFACTION,
          Setting.PRICE_SLOPE_SPREAD,
          Setting.POSITION_SLOPE_SPREAD,
          Setting.NO_CHOICE_SPREAD,
          Setting.AWARENESS_SPREAD,
          Setting.FATIGUE_GAIN_SPREAD,
          Setting.FATIGUE_KEEP_SPREAD,
          Setting.DRIFT_SPREAD,
          Setting.SATISFACTION_RATE_SPREAD,
          Setting.HAZARD_BASE_SPREAD,
          Setting.HAZARD_SLOPE_SPREAD,
          Setting.HAZARD_SATISFACTION_SPREAD,
          Setting.INSTRUCTION_PROPENSITY_SPREAD,
          Setting.RETURN_BASE_SPREAD,
          Setting.RETURN_SATISFACTION_SPREAD);

  /** On how many of thirty days a persona comes. */
  public static final String DAYS_OF_THIRTY = "days-of-thirty";

  /** By how many percent dearer, or cheaper, than most what a persona takes is. */
  public static final String PRICE_PERCENT = "price-percent-against-most";

  /** Which percentage of what a persona takes is of its favourite department. */
  public static final String FAVOURITE_PERCENT = "percent-of-favourite-department";

  /** Which percentage of what a persona takes it had taken before. */
  public static final String AGAIN_PERCENT = "percent-taken-again";

  /** The figures a persona may be told of its segment. */
  private static final Set<String> FIGURES =
      Set.of(DAYS_OF_THIRTY, PRICE_PERCENT, FAVOURITE_PERCENT, AGAIN_PERCENT);

  /** Everybody is drawn from the world's own parameters. */
  public static final Population EVERYBODY =
      new Population("everybody", List.of(new Segment("everybody", 1, Map.of())));

  /** Four kinds of users; shares and shifts are priors, fitted to nobody. */
  public static final Population MIXED =
      new Population(
          "mixed",
          List.of(
              new Segment("steady", 0.5, Map.of()),
              new Segment("thrifty", 0.2, Map.of(Setting.PRICE_SLOPE, 0.8)),
              new Segment(
                  "hurried", 0.2, Map.of(Setting.HAZARD_BASE, 0.7, Setting.POSITION_SLOPE, -0.15)),
              new Segment(
                  "curious", 0.1, Map.of(Setting.NO_CHOICE, -0.5, Setting.RETURN_BASE, 0.4))));

  public Population {
    segments = List.copyOf(segments);
    double shares = segments.stream().mapToDouble(Segment::share).sum();
    if (Math.abs(shares - 1) > ROUNDING) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.sharesDoNotAddUp(name, shares));
    }
  }

  /** The populations of the house. */
  public static List<Population> all() {
    return List.of(EVERYBODY, MIXED);
  }

  /**
   * The population of this name.
   *
   * @throws VouchException if there is none
   */
  public static Population named(String name) {
    return all().stream()
        .filter(population -> population.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND,
                SAY.populationUnknown(name, all().stream().map(Population::name).toList())));
  }

  /** The same mixture, in each segment of which a share of the users are personas. */
  public Population withPersonas(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.shareOfPersonasOutOfRange(share));
    }
    List<Segment> split = new ArrayList<>();
    for (Segment of : segments) {
      double personas = of.persona() ? 0 : share * of.share();
      if (personas < of.share()) {
        split.add(of.with(of.name(), of.share() - personas, of.persona()));
      }
      if (personas > 0) {
        split.add(of.with(of.name() + ", personas", personas, true));
      }
    }
    return new Population(name, split);
  }

  /** The keys of the settings that a segment may shift, in the order of the settings. */
  public static List<String> shiftable() {
    return OF_USERS.stream().map(Setting::key).toList();
  }

  /** How many segments are of personas. */
  public int personaSegments() {
    return (int) segments.stream().filter(Segment::persona).count();
  }

  /** The segment that a share in [0, 1) of the users falls into, in order. */
  int segmentAt(double share) {
    double reached = 0;
    for (int segment = 0; segment < segments.size() - 1; segment++) {
      reached += segments.get(segment).share();
      if (share < reached) {
        return segment;
      }
    }
    return segments.size() - 1;
  }

  /** The parameters of a segment's users in a world of these parameters. */
  WorldParameters parameters(int segment, WorldParameters of) {
    WorldParameters shifted = of;
    for (Map.Entry<Setting, Double> shift : segments.get(segment).shifts().entrySet()) {
      Setting setting = shift.getKey();
      double value = of.get(setting) + shift.getValue();
      shifted = shifted.with(setting, Math.max(setting.least(), Math.min(setting.most(), value)));
    }
    return shifted;
  }

  /**
   * One kind of users.
   *
   * @param share of all users, in (0, 1]
   * @param shifts what is added to the means and spreads of this segment's users, by setting
   * @param persona whether a language model says what appeals to them (tier 2)
   * @param figures numbers that a persona is told of its segment, by the keys above; may be empty
   */
  public record Segment(
      String name,
      double share,
      Map<Setting, Double> shifts,
      boolean persona,
      Map<String, Double> figures) {
    /** A segment of which no figures are known. */
    public Segment(String name, double share, Map<Setting, Double> shifts, boolean persona) {
      this(name, share, shifts, persona, Map.of());
    }

    /** A segment of tier 1. */
    public Segment(String name, double share, Map<Setting, Double> shifts) {
      this(name, share, shifts, false);
    }

    Segment with(String otherName, double otherShare, boolean asPersona) {
      return new Segment(otherName, otherShare, shifts, asPersona, figures);
    }

    public Segment {
      shifts = Map.copyOf(shifts);
      figures = Map.copyOf(figures);
      for (Map.Entry<String, Double> figure : figures.entrySet()) {
        if (!FIGURES.contains(figure.getKey()) || !Double.isFinite(figure.getValue())) {
          throw new VouchException(
              ErrorCode.CONFIGURATION,
              SAY.figureUnknown(figure.getKey(), figure.getValue(), name, new TreeSet<>(FIGURES)));
        }
      }
      boolean allowed = OF_USERS.containsAll(shifts.keySet());
      if (!(share > 0 && share <= 1) || !allowed) {
        throw new VouchException(
            ErrorCode.CONFIGURATION,
            SAY.segmentMalformed(name, share, OF_USERS.stream().map(Setting::key).toList()));
      }
    }
  }
}
