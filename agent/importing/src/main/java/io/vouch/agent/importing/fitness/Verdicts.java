package io.vouch.agent.importing.fitness;

import io.vouch.agent.importing.fitness.FitnessReport.Verdict;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges counts: what will work with this data and what will not. */
final class Verdicts {
  /**
   * Fewer people with enough events than this teach a collaborative model nothing; ours, a guess.
   */
  private static final long ENOUGH_PEOPLE = 20;

  private final FitnessReport counted;
  private final CatalogueSchema schema;
  private final List<Verdict> verdicts = new ArrayList<>();

  private Verdicts(FitnessReport counted, CatalogueSchema schema) {
    this.counted = counted;
    this.schema = schema;
  }

  static FitnessReport on(FitnessReport counted, CatalogueSchema schema) {
    Verdicts verdicts = new Verdicts(counted, schema);
    verdicts.judge();
    return new FitnessReport(
        counted.people(),
        counted.peopleWithFiveEvents(),
        counted.items(),
        counted.itemsWithText(),
        counted.itemsWithPrice(),
        counted.itemsWithEvents(),
        counted.events(),
        counted.eventsByType(),
        counted.firstEventMillis(),
        counted.lastEventMillis(),
        counted.positiveEvents(),
        counted.negativeEvents(),
        counted.eventsOnUnknownItems(),
        counted.fieldCoverage(),
        List.copyOf(verdicts.verdicts));
  }

  private void judge() {
    add(
        "recommending",
        counted.items() > 0,
        counted.items() > 0 ? items(counted.items()) : "there is no item");
    add(
        "collaborative",
        counted.peopleWithFiveEvents() >= ENOUGH_PEOPLE,
        "%,d people with 5 events or more".formatted(counted.peopleWithFiveEvents()));
    add(
        "popularity",
        counted.positiveEvents() > 0,
        "%,d events speak for an item".formatted(counted.positiveEvents()));
    add(
        "trends over time",
        counted.lastEventMillis() > counted.firstEventMillis(),
        counted.lastEventMillis() > 0 ? "events have times" : "no event has a time");
    add(
        "search by words",
        counted.itemsWithText() > 0,
        counted.itemsWithText() > 0
            ? "%,d items have a description".formatted(counted.itemsWithText())
            : "only titles: no item has a description");
    add("price conditions", counted.itemsWithPrice() > 0, priced());
    byRole("brand conditions", FieldRole.BRAND);
    byRole("category conditions", FieldRole.CATEGORY);
    byRole("newer, older", FieldRole.YEAR);
    add(
        "dislikes",
        counted.negativeEvents() > 0,
        "%,d events speak against an item".formatted(counted.negativeEvents()));
  }

  private String priced() {
    return counted.itemsWithPrice() == 0
        ? "no item has a price"
        : "%,d of %s have a price".formatted(counted.itemsWithPrice(), items(counted.items()));
  }

  private void byRole(String ability, FieldRole role) {
    Map<String, Double> coverage = counted.fieldCoverage();
    schema.withRole(role).stream()
        .filter(field -> coverage.getOrDefault(field.name(), 0.0) > 0)
        .findFirst()
        .ifPresentOrElse(
            field ->
                add(
                    ability,
                    true,
                    "%s has %s"
                        .formatted(
                            percent(coverage.getOrDefault(field.name(), 0.0)), field.name())),
            () -> add(ability, false, "no item has such a field"));
  }

  private static String percent(double share) {
    return share > 0.995 ? "every item" : "%d%% of the items".formatted(Math.round(share * 100));
  }

  private static String items(long count) {
    return count == 1 ? "1 item" : "%,d items".formatted(count);
  }

  private void add(String ability, boolean works, String because) {
    verdicts.add(new Verdict(ability, works, because));
  }
}
