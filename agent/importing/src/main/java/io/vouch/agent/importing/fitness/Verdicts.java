package io.vouch.agent.importing.fitness;

import io.vouch.agent.importing.fitness.FitnessReport.Verdict;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges counts: what will work with this data and what will not. */
final class Verdicts {
  private static final FitnessMessages SAY = Messages.of(FitnessMessages.class);

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
        SAY.recommending(),
        counted.items() > 0,
        counted.items() > 0 ? SAY.itemCount(counted.items()) : SAY.noItem());
    add(
        SAY.collaborative(),
        counted.peopleWithFiveEvents() >= ENOUGH_PEOPLE,
        SAY.peopleWithEnoughEvents(counted.peopleWithFiveEvents()));
    add(
        SAY.popularity(),
        counted.positiveEvents() > 0,
        SAY.eventsForItems(counted.positiveEvents()));
    add(
        SAY.trendsOverTime(),
        counted.lastEventMillis() > counted.firstEventMillis(),
        counted.lastEventMillis() > 0 ? SAY.eventsHaveTimes() : SAY.noEventHasTime());
    add(
        SAY.searchByWords(),
        counted.itemsWithText() > 0,
        counted.itemsWithText() > 0
            ? SAY.itemsHaveDescription(counted.itemsWithText())
            : SAY.onlyTitles());
    add(SAY.priceConditions(), counted.itemsWithPrice() > 0, priced());
    byRole(SAY.brandConditions(), FieldRole.BRAND);
    byRole(SAY.categoryConditions(), FieldRole.CATEGORY);
    byRole(SAY.newerOlder(), FieldRole.YEAR);
    add(
        SAY.dislikes(),
        counted.negativeEvents() > 0,
        SAY.eventsAgainstItems(counted.negativeEvents()));
  }

  private String priced() {
    return counted.itemsWithPrice() == 0
        ? SAY.noItemHasPrice()
        : SAY.itemsHavePrice(counted.itemsWithPrice(), counted.items());
  }

  private void byRole(String ability, FieldRole role) {
    Map<String, Double> coverage = counted.fieldCoverage();
    schema.withRole(role).stream()
        .filter(field -> coverage.getOrDefault(field.name(), 0.0) > 0)
        .findFirst()
        .ifPresentOrElse(
            field ->
                add(ability, true, has(coverage.getOrDefault(field.name(), 0.0), field.name())),
            () -> add(ability, false, SAY.noItemHasField()));
  }

  private static String has(double share, String field) {
    return share > 0.995 ? SAY.everyItemHas(field) : SAY.percentHas(Math.round(share * 100), field);
  }

  private void add(String ability, boolean works, String because) {
    verdicts.add(new Verdict(ability, works, because));
  }
}
