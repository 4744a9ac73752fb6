package io.vouch.simulator.segments;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import io.vouch.simulator.segments.FoundSegment.Shift;
import io.vouch.simulator.segments.FoundSegment.TraitFigure;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups people by what they took and when, and says what follows for simulated users.
 *
 * <p>A shift is the difference of a segment from everybody, so that it can be added to any world:
 * {@code return.base} by the log-odds of coming on a day; {@code user.price-slope} by −(m − m₀)/τ²,
 * m the mean log price of what a segment takes, m₀ and τ² mean and variance of everybody's (a
 * choice by e^(−β·log p) moves the mean of normal log prices by −β·τ²); the spreads by the same
 * equations. Nothing else is touched.
 */
public final class Segmentation {
  private static final SegmentMessages SAY = Messages.of(SegmentMessages.class);

  private static final int FEWEST_TAKINGS = 5;
  private static final int LEAST_SMALLEST = 20;
  private static final int MOST_SEGMENTS = 12;
  private static final double DISTINCTIVE = 0.4;
  private static final double NORMAL_95 = 1.96;
  private static final double MOST_SHIFT = 5;

  private final Request request;
  private final GroupFigures everybody;
  private final List<Group> groups;
  private final boolean priced;
  private final int leftOut;

  private record Group(String name, GroupFigures figures) {}

  /**
   * What is asked for.
   *
   * @param segments at most, 1 to 12
   * @param smallest fewest people in a segment, 20 or more, so that nobody can be told from it
   * @param days length of the window the takings are from
   */
  public record Request(int segments, int smallest, int days) {
    public Request {
      if (segments < 1 || segments > MOST_SEGMENTS) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.segmentsOutOfRange(segments, MOST_SEGMENTS));
      }
      if (smallest < LEAST_SMALLEST) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.segmentsTooSmall(smallest, LEAST_SMALLEST));
      }
    }
  }

  private Segmentation(Request request, GroupFigures everybody, List<Group> groups, Source source) {
    this.request = request;
    this.everybody = everybody;
    this.groups = groups;
    this.priced = source.priced;
    this.leftOut = source.leftOut;
  }

  private record Source(boolean priced, int leftOut) {}

  /**
   * Groups the people of a log; its times are days from 0.
   *
   * @throws VouchException BAD_DATA if there are too few people
   */
  public static Segmentation of(TakenLog log, Request request) {
    List<PersonFigures> shoppers = new ArrayList<>();
    for (List<Taking> takings : log.people()) {
      if (takings.size() >= FEWEST_TAKINGS) {
        shoppers.add(PersonFigures.of(takings, log, request.days));
      }
    }
    if (shoppers.size() < request.smallest) {
      throw new VouchException(
          ErrorCode.BAD_DATA,
          SAY.tooFewShoppers(shoppers.size(), FEWEST_TAKINGS, request.smallest));
    }
    double[][] traits = shoppers.stream().map(PersonFigures::traits).toArray(double[][]::new);
    int[] group = Clusters.of(traits, request.segments, request.smallest);
    GroupFigures everybody = new GroupFigures(shoppers);
    Map<Integer, List<PersonFigures>> members = new TreeMap<>();
    for (int n = 0; n < group.length; n++) {
      members.computeIfAbsent(group[n], key -> new ArrayList<>()).add(shoppers.get(n));
    }
    return new Segmentation(
        request,
        everybody,
        named(members.values(), everybody),
        new Source(log.hasPrices(), log.people().size() - shoppers.size()));
  }

  private static List<Group> named(Iterable<List<PersonFigures>> members, GroupFigures everybody) {
    List<GroupFigures> figures = new ArrayList<>();
    members.forEach(of -> figures.add(new GroupFigures(of)));
    figures.sort(Comparator.comparingInt((GroupFigures of) -> -of.people().size()));
    Set<String> names = new LinkedHashSet<>();
    List<Group> groups = new ArrayList<>();
    for (GroupFigures of : figures) {
      String plain = name(of, everybody);
      String name = plain;
      for (int n = 2; !names.add(name); n++) {
        name = plain + " " + n;
      }
      groups.add(new Group(name, of));
    }
    return groups;
  }

  /** The two traits in which a group differs most from everybody, if it does. */
  private static String name(GroupFigures of, GroupFigures everybody) {
    Map<Trait, Double> deviation = new LinkedHashMap<>();
    for (Trait trait : Trait.values()) {
      double spread = everybody.spread(trait);
      double by = spread == 0 ? 0 : (of.mean(trait) - everybody.mean(trait)) / spread;
      if (Math.abs(by) >= DISTINCTIVE) {
        deviation.put(trait, by);
      }
    }
    String name =
        deviation.entrySet().stream()
            .sorted(Comparator.comparingDouble(entry -> -Math.abs(entry.getValue())))
            .limit(2)
            .map(entry -> entry.getKey().adjective(entry.getValue()))
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? "ordinary" : name;
  }

  /** What was found, the largest segment first. */
  public List<FoundSegment> segments() {
    double all = everybody.people().size();
    return groups.stream()
        .map(group ->
            new FoundSegment(
                group.name,
                group.figures.people().size() / all,
                group.figures.people().size(),
                traits(group.figures),
                shifts(group.figures),
                personaFigures(group.figures)))
        .toList();
  }

  /** People with too few takings to be grouped. */
  public int leftOut() {
    return leftOut;
  }

  /**
   * The settings of users that such data cannot tell, by key; they are left as the world has them.
   */
  public List<String> untouched() {
    Set<String> told = new LinkedHashSet<>();
    segments().forEach(of -> of.shifts().forEach(shift -> told.add(shift.setting())));
    return Population.shiftable().stream().filter(key -> !told.contains(key)).toList();
  }

  /** The data beside simulated users of every segment. */
  public List<ResponseRow> responses(int users, long seed) {
    ResponseCheck check = new ResponseCheck(everybody, priced, request.days);
    List<ResponseRow> rows = new ArrayList<>();
    for (int n = 0; n < groups.size(); n++) {
      rows.addAll(check.rows(groups.get(n).name, groups.get(n).figures, shifts(n), users, seed));
    }
    return rows;
  }

  private Map<Setting, Double> shifts(int group) {
    Map<Setting, Double> shifts = new TreeMap<>();
    for (Shift shift : shifts(groups.get(group).figures)) {
      Arrays.stream(Setting.values())
          .filter(setting -> setting.key().equals(shift.setting()))
          .forEach(setting -> shifts.put(setting, shift.value()));
    }
    return shifts;
  }

  private List<TraitFigure> traits(GroupFigures of) {
    return Arrays.stream(Trait.values())
        .filter(trait -> priced || trait != Trait.PRICE)
        .map(trait -> new TraitFigure(trait.words(), of.mean(trait), of.spread(trait)))
        .toList();
  }

  private List<Shift> shifts(GroupFigures of) {
    List<Shift> shifts = new ArrayList<>();
    shifts.add(shift(Setting.RETURN_BASE, of.logOdds() - everybody.logOdds(), of.logOddsError()));
    shifts.add(
        shift(Setting.RETURN_BASE_SPREAD, of.logOddsSpread() - everybody.logOddsSpread(), 0));
    if (priced && everybody.logPriceVariance() > 0) {
      double variance = everybody.logPriceVariance();
      shifts.add(
          shift(
              Setting.PRICE_SLOPE,
              -(of.logPrice() - everybody.logPrice()) / variance,
              of.logPriceError() / variance));
      shifts.add(
          shift(
              Setting.PRICE_SLOPE_SPREAD,
              (of.logPriceSpread() - everybody.logPriceSpread()) / variance,
              0));
    }
    return shifts;
  }

  private static Shift shift(Setting setting, double value, double error) {
    double within = rounded(Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, value)), 1e4);
    return new Shift(
        setting.key(),
        within,
        rounded(within - NORMAL_95 * error, 1e4),
        rounded(within + NORMAL_95 * error, 1e4));
  }

  private Map<String, Double> personaFigures(GroupFigures of) {
    Map<String, Double> figures = new TreeMap<>();
    figures.put(Population.DAYS_OF_THIRTY, rounded(30 * of.returning(), 100));
    if (priced) {
      figures.put(
          Population.PRICE_PERCENT,
          rounded(100 * (Math.exp(of.logPrice() - everybody.logPrice()) - 1), 1));
    }
    figures.put(Population.FAVOURITE_PERCENT, rounded(100 * of.mean(Trait.FOCUS), 1));
    figures.put(Population.AGAIN_PERCENT, rounded(100 * of.mean(Trait.REPEATS), 1));
    return figures;
  }

  private static double rounded(double value, double scale) {
    return Math.rint(value * scale) / scale + 0.0;
  }
}
