package io.vouch.simulator.report;

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
  private ScenarioTable() {}

  /** The table, in Markdown. */
  public static String of(ScenarioResult result) {
    StringBuilder text = new StringBuilder();
    int users = result.baseline().runs().getFirst().options().users();
    text.append(
        "Scenario %s (simulated, %d users × %d seeds, %s choice): %s%n%n"
            .formatted(
                result.scenario().name(),
                users,
                result.seeds(),
                result.baseline().runs().getFirst().choiceModel(),
                result.scenario().question()));
    header(result, text);
    for (Contender contender : result.contenders()) {
      row(result, contender, text);
    }
    return text.toString();
  }

  private static void header(ScenarioResult result, StringBuilder text) {
    text.append("| policy | simulated ").append(title(result.scenario().metric()));
    text.append(" | against ").append(result.knownBad().policy());
    StringBuilder rule = new StringBuilder("|---|---|---|");
    for (MarketMetric metric : result.scenario().alsoReported()) {
      text.append(" | simulated ").append(title(metric));
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
    return metric.name() + " (" + metric.unit() + ")";
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
        ? String.format(
            Locale.ROOT,
            "%+.1f %% (%.0f standard errors)",
            100 * difference.lift(),
            difference.standardErrors())
        : "no difference";
  }
}
