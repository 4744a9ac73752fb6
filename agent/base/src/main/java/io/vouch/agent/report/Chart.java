package io.vouch.agent.report;

/** A picture of figures that can also be read as a table. */
public sealed interface Chart permits LineChart, BarChart, AreaChart {
  /** What is shown, in one line. */
  String title();

  /** The same figures in words. */
  Table table();
}
