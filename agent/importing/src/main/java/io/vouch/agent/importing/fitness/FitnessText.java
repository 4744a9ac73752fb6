package io.vouch.agent.importing.fitness;

import io.vouch.agent.importing.fitness.FitnessReport.Verdict;
import io.vouch.messages.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A fitness report as a person reads it. */
public final class FitnessText {
  private static final FitnessMessages SAY = Messages.of(FitnessMessages.class);

  private FitnessText() {}

  /** Lines of text, the last one ended too. */
  public static String of(FitnessReport report) {
    StringBuilder text = new StringBuilder(SAY.title()).append('\n');
    line(text, SAY.people(), SAY.peopleCounted(report.people(), report.peopleWithFiveEvents()));
    line(
        text,
        SAY.items(),
        SAY.itemsCounted(
            report.items(),
            report.itemsWithText(),
            report.itemsWithPrice(),
            report.itemsWithEvents()));
    line(text, SAY.events(), SAY.eventsCounted(report.events(), report.eventsByType()));
    line(text, SAY.timeSpan(), span(report));
    line(text, SAY.signs(), SAY.signsCounted(report.positiveEvents(), report.negativeEvents()));
    if (report.eventsOnUnknownItems() > 0) {
      line(text, SAY.note(), SAY.eventsOnUnknownItems(report.eventsOnUnknownItems()));
    }
    text.append(SAY.whatWorks()).append('\n');
    for (Verdict verdict : report.verdicts()) {
      line(text, verdict.ability(), SAY.verdict(verdict.works(), verdict.because()));
    }
    return text.toString();
  }

  private static String span(FitnessReport report) {
    return report.lastEventMillis() == 0
        ? SAY.noTime()
        : SAY.fromTo(day(report.firstEventMillis()), day(report.lastEventMillis()));
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-20s %s%n".formatted(name, value));
  }
}
