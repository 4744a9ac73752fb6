package io.vouch.agent.importing.fitness;

import io.vouch.agent.importing.fitness.FitnessReport.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A fitness report as a person reads it. */
public final class FitnessText {
  private FitnessText() {}

  /** Lines of text, the last one ended too. */
  public static String of(FitnessReport report) {
    StringBuilder text = new StringBuilder("Fitness of the data\n");
    line(
        text,
        "people",
        "%,d, %,d with 5 events or more".formatted(report.people(), report.peopleWithFiveEvents()));
    line(
        text,
        "items",
        "%,d, %,d with a description, %,d with a price, %,d with events"
            .formatted(
                report.items(),
                report.itemsWithText(),
                report.itemsWithPrice(),
                report.itemsWithEvents()));
    line(text, "events", "%,d %s".formatted(report.events(), report.eventsByType()));
    line(text, "time span", span(report));
    line(
        text,
        "signs",
        "%,d for, %,d against an item".formatted(report.positiveEvents(), report.negativeEvents()));
    if (report.eventsOnUnknownItems() > 0) {
      line(
          text,
          "note",
          "%,d events are on items that the catalogue does not have"
              .formatted(report.eventsOnUnknownItems()));
    }
    text.append("What works\n");
    for (Verdict verdict : report.verdicts()) {
      line(
          text,
          verdict.ability(),
          (verdict.works() ? "yes" : "no") + " (" + verdict.because() + ")");
    }
    return text.toString();
  }

  private static String span(FitnessReport report) {
    return report.lastEventMillis() == 0
        ? "none"
        : day(report.firstEventMillis()) + " to " + day(report.lastEventMillis());
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-20s %s%n".formatted(name, value));
  }
}
