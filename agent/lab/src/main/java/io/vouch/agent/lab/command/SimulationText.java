package io.vouch.agent.lab.command;

import io.vouch.messages.Messages;
import io.vouch.simulator.report.PolicyRole;
import io.vouch.simulator.report.ScenarioReport;
import io.vouch.simulator.report.ScenarioReport.Comparison;
import io.vouch.simulator.report.ScenarioReport.Figure;
import io.vouch.simulator.report.ScenarioReport.PolicyFigures;
import io.vouch.simulator.report.ScenarioReport.Setup;
import io.vouch.simulator.run.DifferenceSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scenario's result as people read it; every figure carries the word "simulated" with it. */
final class SimulationText {
  private static final SimulationMessages SAY = Messages.of(SimulationMessages.class);

  private SimulationText() {}

  static List<String> lines(ScenarioReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(SAY.scenario(report.scenario(), report.question()));
    lines.add(setup(report.setup()));
    Figure deciding = report.policies().getFirst().figures().getFirst();
    lines.add("");
    lines.add(
        "%-26s %-10s %-34s %s"
            .formatted(
                SAY.policyColumn(),
                SAY.roleColumn(),
                SAY.simulatedFigureColumn(deciding.name()),
                SAY.againstColumn(knownBad(report))));
    for (PolicyFigures policy : report.policies()) {
      lines.add(
          "%-26s %-10s %-34s %s"
              .formatted(
                  policy.policy(),
                  policy.role().code(),
                  value(policy.figures().getFirst()),
                  against(policy.againstKnownBad())));
    }
    lines.add("");
    lines.add(verdict(report));
    return lines;
  }

  static String setup(Setup setup) {
    return SAY.setup(
        setup.users(),
        setup.seeds(),
        setup.firstSeed(),
        setup.days(),
        setup.slateSize(),
        setup.choiceModel(),
        setup.population());
  }

  static String verdict(ScenarioReport report) {
    return report.separates() ? SAY.separates() : SAY.doesNotSeparate();
  }

  static String knownBad(ScenarioReport report) {
    return report.policies().stream()
        .filter(policy -> policy.role() == PolicyRole.KNOWN_BAD)
        .map(PolicyFigures::policy)
        .findFirst()
        .orElse("");
  }

  /** The figure with its spread; one seed has none, which is not the same as a spread of 0. */
  static String value(Figure figure) {
    return figure.seeds() == 1
        ? SAY.oneSeedWithUnit(String.format(Locale.ROOT, "%.4g", figure.mean()), figure.unit())
        : String.format(
            Locale.ROOT, "%.4g ± %.2g %s", figure.mean(), figure.seedSpread(), figure.unit());
  }

  /** The same without its unit, for a column that states it. */
  static String number(Figure figure) {
    return figure.seeds() == 1
        ? SAY.oneSeed(String.format(Locale.ROOT, "%.4g", figure.mean()))
        : String.format(Locale.ROOT, "%.4g ± %.2g", figure.mean(), figure.seedSpread());
  }

  static String against(@Nullable Comparison comparison) {
    if (comparison == null) {
      return "-";
    }
    Double error = comparison.standardError();
    if (comparison.verdict() == DifferenceSign.NO_DIFFERENCE || error == null) {
      return SAY.noDifference();
    }
    return SAY.lift(
        String.format(Locale.ROOT, "%+.1f", comparison.liftPercent()),
        String.format(Locale.ROOT, "%+.4g", comparison.difference()),
        comparison.unit(),
        String.format(Locale.ROOT, "%.2g", error));
  }
}
