package io.vouch.agent.lab.talk;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.memory.VouchStore;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import io.vouch.tools.statistics.QuantileMethod;
import io.vouch.tools.statistics.Quantiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A store's events that speak for an item, as takings by day: all that segments are found in. Items
 * and people become numbers; no text leaves the store.
 *
 * @param log people's takings in order of time; times are days of the window from 0
 * @param days length of the window
 * @param from first day, ISO
 * @param to last day
 */
public record StoredTakings(TakenLog log, int days, String from, String to) {
  private static final long DAY_MILLIS = 86_400_000;

  /**
   * Reads the last days of a store.
   *
   * @param mostDays the longest window
   */
  public static StoredTakings of(VouchStore store, int mostDays) {
    Shelf shelf = new Shelf(store);
    long[] bounds = {Long.MAX_VALUE, Long.MIN_VALUE};
    store
        .events()
        .forEach(event -> {
          if (event.type().weight(event.value()) > 0) {
            long day = Math.floorDiv(event.timestampMillis(), DAY_MILLIS);
            bounds[0] = Math.min(bounds[0], day);
            bounds[1] = Math.max(bounds[1], day);
          }
        });
    long first = Math.max(bounds[0], bounds[1] - mostDays + 1);
    Map<String, List<Taking>> byPerson = new TreeMap<>();
    store.events().forEach(event -> add(event, first, shelf, byPerson));
    List<List<Taking>> people =
        byPerson.values().stream()
            .map(takings -> takings.stream().sorted(Comparator.comparingInt(Taking::time)).toList())
            .toList();
    boolean any = bounds[1] >= first;
    return new StoredTakings(
        new TakenLog(people, shelf.topics(), shelf.logPrices(), true),
        any ? (int) (bounds[1] - first + 1) : 0,
        any ? LocalDate.ofEpochDay(first).toString() : "unknown",
        any ? LocalDate.ofEpochDay(bounds[1]).toString() : "unknown");
  }

  private static void add(
      Event event, long first, Shelf shelf, Map<String, List<Taking>> byPerson) {
    long day = Math.floorDiv(event.timestampMillis(), DAY_MILLIS);
    Integer item = shelf.number.get(event.item().value());
    if (item != null && day >= first && event.type().weight(event.value()) > 0) {
      byPerson
          .computeIfAbsent(event.person().value(), person -> new ArrayList<>())
          .add(new Taking(item, (int) (day - first)));
    }
  }

  /** Every item's number, category and price. */
  private static final class Shelf {
    private final Map<String, Integer> number = new HashMap<>();
    private final List<Integer> topic = new ArrayList<>();
    private final List<Double> price = new ArrayList<>();
    private final Map<String, Integer> topics = new HashMap<>();

    Shelf(VouchStore store) {
      CatalogueSchema schema = store.catalogue().schema();
      List<String> categories =
          schema.withRole(FieldRole.CATEGORY).stream().map(FieldDefinition::name).toList();
      store
          .catalogue()
          .forEach(item -> {
            number.put(item.id().value(), number.size());
            topic.add(topics.computeIfAbsent(category(item, categories), key -> topics.size()));
            price.add(item.price() == null ? 0 : item.price().majorAsDouble());
          });
    }

    private static String category(Item item, List<String> fields) {
      for (String field : fields) {
        if (item.attributes().get(field) instanceof FieldValue.CategoryValue of) {
          return of.names().getFirst();
        }
      }
      return "";
    }

    int[] topics() {
      return topic.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Logs of prices over the median; 0 where there is none. */
    double[] logPrices() {
      double[] known = price.stream().mapToDouble(Double::doubleValue).filter(p -> p > 0).toArray();
      double typical = known.length == 0 ? 1 : new Quantiles(known).at(0.5, QuantileMethod.ABOVE);
      return Arrays.stream(price.stream().mapToDouble(Double::doubleValue).toArray())
          .map(p -> p > 0 ? Math.log(p / typical) : 0)
          .toArray();
    }
  }
}
