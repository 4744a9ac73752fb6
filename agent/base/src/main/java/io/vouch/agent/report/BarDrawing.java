package io.vouch.agent.report;

import io.vouch.agent.report.BarChart.Bar;
import io.vouch.agent.report.BarChart.Group;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws bars from left to right, with names before and figures behind them. */
final class BarDrawing {
  private static final double ROW = 22;
  private static final double HEAD = 28;
  private static final double FOOT = 46;
  private static final double CHARACTER = 7;
  private static final double WIDEST_NAME = 260;
  private static final double RIGHT = Plot.WIDTH - 62;

  private final List<String> names;
  private final Svg svg;
  private final Scale scale;
  private final double left;
  private final double height;
  private double y;

  private BarDrawing(BarChart chart) {
    this.names = names(chart);
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    this.left = Math.min(WIDEST_NAME, 20 + longest * CHARACTER);
    this.height = FOOT + chart.groups().stream().mapToDouble(BarDrawing::height).sum();
    this.svg = new Svg(Plot.WIDTH, height, chart.title());
    this.scale =
        Scale.over(
            Math.min(0, extreme(chart, bar -> -bar.value().lower()) * -1),
            Math.max(0, extreme(chart, bar -> bar.value().upper())),
            false,
            left,
            RIGHT);
  }

  static String of(BarChart chart) {
    return names(chart).isEmpty() ? "" : new BarDrawing(chart).draw(chart);
  }

  /** The names of bars in the order in which they are first met. */
  static List<String> names(BarChart chart) {
    return chart.groups().stream()
        .flatMap(group -> group.bars().stream().map(Bar::name))
        .distinct()
        .toList();
  }

  private static double extreme(BarChart chart, ToDoubleFunction<Bar> figure) {
    return chart.groups().stream()
        .flatMap(group -> group.bars().stream())
        .mapToDouble(figure)
        .max()
        .orElse(0);
  }

  private static double height(Group group) {
    return (group.name().isEmpty() ? 0 : HEAD) + group.bars().size() * ROW;
  }

  private String draw(BarChart chart) {
    for (double tick : scale.ticks()) {
      svg.line("grid", scale.at(tick), 4, scale.at(tick), height - FOOT + 4);
      svg.text("mid", scale.at(tick), height - FOOT + 20, NumberText.of(tick));
    }
    for (Group group : chart.groups()) {
      if (!group.name().isEmpty()) {
        y += HEAD;
        svg.text("strong", 4, y - 8, group.name());
      }
      group.bars().forEach(this::draw);
    }
    svg.line("axis", scale.at(0), 4, scale.at(0), height - FOOT + 4);
    svg.text("mid label", (left + RIGHT) / 2, height - 6, chart.measure());
    return svg.close();
  }

  private void draw(Bar bar) {
    Value value = bar.value();
    String css = SeriesStyle.css(names.indexOf(bar.name()));
    double zero = scale.at(0);
    double end = scale.at(value.mean());
    double middle = y + ROW / 2;
    svg.text("end", left - 8, middle + 4, shortened(bar.name()));
    svg.box(css + " fill", Math.min(zero, end), y + 4, Math.abs(end - zero), ROW - 8);
    if (value.hasInterval()) {
      svg.line("error", scale.at(value.lower()), middle, scale.at(value.upper()), middle);
      svg.line("error", scale.at(value.lower()), middle - 4, scale.at(value.lower()), middle + 4);
      svg.line("error", scale.at(value.upper()), middle - 4, scale.at(value.upper()), middle + 4);
    }
    double behind = Math.max(scale.at(Math.max(value.upper(), value.mean())), zero);
    svg.text("", behind + 6, middle + 4, NumberText.of(value.mean()));
    y += ROW;
  }

  /** Names that do not fit are cut; the table below has them in full. */
  private String shortened(String name) {
    int most = (int) ((left - 20) / CHARACTER);
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }
}
