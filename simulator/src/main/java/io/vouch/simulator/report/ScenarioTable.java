package io.vouch.simulator.report;

import io.vouch.messages.Messages;
import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.PairedDifference;
import io.vouch.simulator.scenario.ScenarioResult;
import io.vouch.simulator.scenario.ScenarioResult.Contender;
import java.util.Locale;

/**
 * A scenario's result as a table: per policy each metric with its seed-to-seed spread, and how it
 * differs from the known-bad policy. A difference within the spread is "no difference".
 */
public final class ScenarioTable {
  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

  private ScenarioTable() {}

  /** The table, in Markdown. */
  public static String of(ScenarioResult result) {
    StringBuilder text = new StringBuilder();
    int users = result.baseline().runs().getFirst().options().users();
    text.append(
        SAY.scenarioHeading(
            result.scenario().name(),
            users,
            result.seeds(),
            result.baseline().runs().getFirst().choiceModel(),
            result.scenario().question()));
    text.append("\n\n");
    header(result, text);
    for (Contender contender : result.contenders()) {
      row(result, contender, text);
    }
    return text.toString();
  }

  private static void header(ScenarioResult result, StringBuilder text) {
    text.append("| ").append(SAY.policy());
    text.append(" | ").append(title(result.scenario().metric()));
    text.append(" | ").append(SAY.against(result.knownBad().policy()));
    StringBuilder rule = new StringBuilder("|---|---|---|");
    for (MarketMetric metric : result.scenario().alsoReported()) {
      text.append(" | ").append(title(metric));
      rule.append("---|");
    }
    text.append(" |\n").append(rule).append('\n');
  }

  private static void row(ScenarioResult result, Contender contender, StringBuilder text) {
    text.append("| ").append(contender.policy()).append(" | ");
    text.append(value(contender, result.scenario().metric())).append(" | ");
    text.append(against(result, contender));
    for (MarketMetric metric : result.scenario().alsoReported()) {
      text.append(" | ").append(value(contender, metric));
    }
    text.append(" |\n");
  }

  private static String title(MarketMetric metric) {
    return SAY.simulated(metric.name(), metric.unit());
  }

  private static String value(Contender contender, MarketMetric metric) {
    return String.format(
        Locale.ROOT, "%.4g ± %.2g", contender.mean(metric), contender.spread(metric));
  }

  private static String against(ScenarioResult result, Contender contender) {
    if (contender.policy().equals(result.knownBad().policy())) {
      return "-";
    }
    PairedDifference difference = result.difference(contender, result.knownBad());
    return difference.real()
        ? SAY.standardErrors(
            String.format(Locale.ROOT, "%+.1f", 100 * difference.lift()),
            String.format(Locale.ROOT, "%.0f", difference.standardErrors()))
        : SAY.noDifference();
  }
}
