package io.vouch.agent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lines over a common axis, each point with its interval. */
public record LineChart(String title, Axis x, Axis y, List<Line> lines) implements Chart {
  public LineChart {
    lines = List.copyOf(lines);
  }

  /** One line; points by ascending x. */
  public record Line(String name, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A figure at a place of the x axis. */
  public record Point(double x, Value y) {
    public Point {
      Finite.require("x", x);
    }
  }

  @Override
  public Table table() {
    List<String> columns = new ArrayList<>(List.of(x.label()));
    TreeSet<Double> places = new TreeSet<>();
    for (Line line : lines) {
      columns.add(line.name());
      line.points().forEach(point -> places.add(point.x()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (double place : places) {
      List<String> row = new ArrayList<>(List.of(NumberText.of(place)));
      lines.forEach(line -> row.add(at(line, place)));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  private static String at(Line line, double place) {
    return line.points().stream()
        .filter(point -> point.x() == place)
        .findFirst()
        .map(point -> point.y().text())
        .orElse("");
  }
}
