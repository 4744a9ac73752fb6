package io.vouch.agent.report;

import io.vouch.agent.report.LineChart.Line;
import io.vouch.agent.report.LineChart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws lines: intervals as whiskers where points are few, as a band where they are many. */
final class LineDrawing {
  private static final int FEW = 12;
  private static final double WHISKER = 4;

  private LineDrawing() {}

  static String of(LineChart chart) {
    List<Point> points = chart.lines().stream().flatMap(line -> line.points().stream()).toList();
    if (points.isEmpty()) {
      return "";
    }
    Plot plot =
        new Plot(
            chart.title(),
            range(chart.x(), points.stream().mapToDouble(Point::x)),
            range(
                chart.y(),
                points.stream()
                    .flatMapToDouble(point -> DoubleStream.of(low(point), high(point)))));
    for (int i = 0; i < chart.lines().size(); i++) {
      draw(plot, SeriesStyle.css(i), i, chart.lines().get(i));
    }
    return plot.svg.close();
  }

  private static double low(Point point) {
    return Math.min(point.y().lower(), point.y().mean());
  }

  private static double high(Point point) {
    return Math.max(point.y().upper(), point.y().mean());
  }

  private static Plot.Range range(Axis axis, DoubleStream figures) {
    var statistics = figures.summaryStatistics();
    return new Plot.Range(axis, statistics.getMin(), statistics.getMax());
  }

  private static void draw(Plot plot, String css, int series, Line line) {
    if (line.points().size() > FEW) {
      plot.svg.path(css + " band", band(plot, line.points()));
    }
    plot.svg.path(
        css + " line",
        Plot.through(
            line.points().stream()
                .map(point -> new double[] {plot.x.at(point.x()), plot.y.at(point.y().mean())})
                .toList()));
    if (line.points().size() <= FEW) {
      line.points().forEach(point -> mark(plot, css, series, point));
    }
  }

  private static String band(Plot plot, List<Point> points) {
    List<double[]> outline = new ArrayList<>();
    points.forEach(
        point -> outline.add(new double[] {plot.x.at(point.x()), plot.y.at(point.y().upper())}));
    points
        .reversed()
        .forEach(point ->
            outline.add(new double[] {plot.x.at(point.x()), plot.y.at(point.y().lower())}));
    return Plot.through(outline) + "z";
  }

  private static void mark(Plot plot, String css, int series, Point point) {
    double x = plot.x.at(point.x());
    if (point.y().hasInterval()) {
      double lower = plot.y.at(point.y().lower());
      double upper = plot.y.at(point.y().upper());
      plot.svg.line(css + " whisker", x, lower, x, upper);
      plot.svg.line(css + " whisker", x - WHISKER, lower, x + WHISKER, lower);
      plot.svg.line(css + " whisker", x - WHISKER, upper, x + WHISKER, upper);
    }
    plot.svg.path(css + " fill", SeriesStyle.marker(series, x, plot.y.at(point.y().mean())));
  }
}
