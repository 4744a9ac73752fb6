package io.vouch.agent.web;

import io.vouch.agent.engine.EngineHolder;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether everything in the catalogue can be found, and is. Reads only. */
@Singleton
class CatalogueHealth {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final int LISTED = 10;
  private static final int CURVE_POINTS = 20;

  /** The tail is the 80 % of items that are shown least, by common usage. */
  private static final double TAIL = 0.8;

  private final VouchStore store;
  private final EngineHolder engines;

  @Inject
  CatalogueHealth(VouchStore store, EngineHolder engines) {
    this.store = store;
    this.engines = engines;
  }

  /** Exposure and completeness. */
  @Schema(name = "CatalogueHealth")
  public record HealthView(
      List<FigureView> figures,
      @Schema(description = "CatalogueHealth.exposureCurve") List<Point> exposureCurve,
      List<ItemCount> mostShown,
      @Schema(description = "CatalogueHealth.neverShown") List<ItemCount> neverShown,
      List<FieldFill> fields) {}

  /** A point of a curve. */
  @Schema(name = "CurvePoint")
  public record Point(double x, double y) {}

  /** An item and how often. */
  @Schema(name = "ItemCount")
  public record ItemCount(String itemId, String title, long count) {}

  /** How many items have a value in a field. */
  @Schema(name = "FieldFill")
  public record FieldFill(String field, String kind, String role, long withValue, long items) {}

  /** The health in a window. */
  HealthView of(long sinceMillis) {
    Catalogue catalogue = engines.current().catalogue();
    long[] shown = counts(catalogue, store.activity().impressions(sinceMillis));
    long[] acted = counts(catalogue, store.activity().eventsByItem(0));
    long[] ascending = shown.clone();
    Arrays.sort(ascending);
    return new HealthView(
        figures(ascending, acted),
        curve(ascending),
        listed(catalogue, shown, index -> shown[index] > 0),
        listed(catalogue, acted, index -> shown[index] == 0 && acted[index] > 0),
        fields(catalogue));
  }

  private static long[] counts(Catalogue catalogue, Map<ItemId, Long> byItem) {
    long[] counts = new long[catalogue.size()];
    byItem.forEach((item, count) -> {
      int index = catalogue.indexOf(item);
      if (index >= 0) {
        counts[index] = count;
      }
    });
    return counts;
  }

  private static List<FigureView> figures(long[] ascending, long[] acted) {
    int items = ascending.length;
    long impressions = Arrays.stream(ascending).sum();
    int tail = (int) (items * TAIL);
    long inTail = Arrays.stream(ascending, 0, tail).sum();
    return List.of(
        FigureView.count(SAY.items(), items, SAY.aboutItems()),
        FigureView.count(SAY.impressions(), impressions, SAY.aboutImpressions()),
        FigureView.share(
            SAY.coverage(),
            Arrays.stream(ascending).filter(count -> count > 0).count(),
            items,
            SAY.aboutCoverage()),
        new FigureView(
            SAY.gini(), impressions == 0 ? null : gini(ascending), "", items, SAY.aboutGini()),
        FigureView.share(SAY.longTail(), inTail, impressions, SAY.aboutTail()),
        FigureView.share(
            SAY.coldItems(),
            Arrays.stream(acted).filter(count -> count == 0).count(),
            items,
            SAY.aboutCold()));
  }

  /** {@code Σ (2i − n − 1)·x_i ÷ (n · Σ x_i)} over ascending x, i from 1. */
  static double gini(long[] ascending) {
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < ascending.length; i++) {
      weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
      sum += ascending[i];
    }
    return weighted / (ascending.length * sum);
  }

  static List<Point> curve(long[] ascending) {
    double sum = Arrays.stream(ascending).sum();
    List<Point> points = new ArrayList<>();
    double reached = 0;
    int at = 0;
    for (int point = 0; point <= CURVE_POINTS && sum > 0; point++) {
      double share = (double) point / CURVE_POINTS;
      for (; at < Math.floor(share * ascending.length + 1e-9); at++) {
        reached += ascending[at];
      }
      points.add(new Point(share, reached / sum));
    }
    return points;
  }

  private static List<ItemCount> listed(
      Catalogue catalogue, long[] counts, java.util.function.IntPredicate wanted) {
    return IntStream.range(0, counts.length)
        .filter(wanted)
        .boxed()
        .sorted(Comparator.comparingLong((Integer index) -> -counts[index]))
        .limit(LISTED)
        .map(index ->
            new ItemCount(catalogue.id(index).value(), catalogue.title(index), counts[index]))
        .toList();
  }

  private static List<FieldFill> fields(Catalogue catalogue) {
    List<FieldFill> fills = new ArrayList<>();
    for (FieldDefinition field : catalogue.schema().fields()) {
      long filled =
          IntStream.range(0, catalogue.size())
              .filter(index -> catalogue.value(field.name(), index) != null)
              .count();
      fills.add(
          new FieldFill(
              field.name(),
              field.kind().toString(),
              field.role().toString(),
              filled,
              catalogue.size()));
    }
    return fills;
  }
}
