package io.vouch.agent.importing.fitness;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.memory.CatalogueStore;
import io.vouch.memory.EventLog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a store once and counts what its data is good for.
 *
 * <p>Memory: a counter per person and per item. Not thread-safe.
 */
public final class FitnessSurvey {
  static final int ENOUGH_EVENTS = 5;

  private final Map<ItemId, Boolean> hasEvents = new HashMap<>();
  private final Map<PersonId, Integer> eventsOfPerson = new HashMap<>();
  private final Map<String, Long> byType = new TreeMap<>();
  private final Map<String, Long> filled = new HashMap<>();
  private long withText;
  private long withPrice;
  private long positive;
  private long negative;
  private long unknownItems;
  private long first = Long.MAX_VALUE;
  private long last;

  private FitnessSurvey() {}

  /** The report on everything in the store. */
  public static FitnessReport of(CatalogueStore catalogue, EventLog events) {
    FitnessSurvey survey = new FitnessSurvey();
    catalogue.forEach(survey::count);
    events.forEach(survey::count);
    return survey.report(catalogue.schema());
  }

  private void count(Item item) {
    hasEvents.put(item.id(), false);
    withText += item.description() == null ? 0 : 1;
    withPrice += item.price() == null ? 0 : 1;
    item.attributes().keySet().forEach(field -> filled.merge(field, 1L, Long::sum));
  }

  private void count(Event event) {
    byType.merge(event.type().name(), 1L, Long::sum);
    double weight = event.type().weight(event.value());
    positive += weight > 0 ? 1 : 0;
    negative += weight < 0 ? 1 : 0;
    eventsOfPerson.merge(event.person(), weight == 0 ? 0 : 1, Integer::sum);
    if (hasEvents.replace(event.item(), true) == null) {
      unknownItems++;
    }
    if (event.timestampMillis() > 0) {
      first = Math.min(first, event.timestampMillis());
      last = Math.max(last, event.timestampMillis());
    }
  }

  private FitnessReport report(CatalogueSchema schema) {
    long items = hasEvents.size();
    long enough = eventsOfPerson.values().stream().filter(n -> n >= ENOUGH_EVENTS).count();
    long touched = hasEvents.values().stream().filter(Boolean::booleanValue).count();
    FitnessReport counted =
        new FitnessReport(
            eventsOfPerson.size(),
            enough,
            items,
            withText,
            withPrice,
            touched,
            byType.values().stream().mapToLong(Long::longValue).sum(),
            byType,
            last == 0 ? 0 : first,
            last,
            positive,
            negative,
            unknownItems,
            coverage(schema, items),
            java.util.List.of());
    return Verdicts.on(counted, schema);
  }

  private Map<String, Double> coverage(CatalogueSchema schema, long items) {
    Map<String, Double> coverage = new LinkedHashMap<>();
    for (FieldDefinition field : schema.fields()) {
      long values =
          switch (field.name()) {
            case CatalogueSchema.TITLE, CatalogueSchema.AVAILABLE -> items;
            case CatalogueSchema.DESCRIPTION -> withText;
            case CatalogueSchema.PRICE -> withPrice;
            default -> filled.getOrDefault(field.name(), 0L);
          };
      coverage.put(field.name(), items == 0 ? 0 : values / (double) items);
    }
    return coverage;
  }
}
