package io.vouch.agent.report;

import io.vouch.agent.report.AreaChart.Layer;
import java.util.ArrayList;
import java.util.List;

/** Draws layers on top of each other. */
final class AreaDrawing {
  private AreaDrawing() {}

  static String of(AreaChart chart) {
    if (chart.at().isEmpty() || chart.layers().isEmpty()) {
      return "";
    }
    double[] top = new double[chart.at().size()];
    double most = 0;
    for (Layer layer : chart.layers()) {
      for (int i = 0; i < top.length; i++) {
        top[i] += layer.sizes().get(i);
        most = Math.max(most, top[i]);
      }
    }
    Plot plot =
        new Plot(
            chart.title(),
            new Plot.Range(chart.x(), chart.at().getFirst(), chart.at().getLast()),
            new Plot.Range(Axis.linear(chart.measure()), 0, most));
    double[] floor = new double[top.length];
    for (int i = 0; i < chart.layers().size(); i++) {
      double[] ceiling = floor.clone();
      for (int place = 0; place < ceiling.length; place++) {
        ceiling[place] += chart.layers().get(i).sizes().get(place);
      }
      plot.svg.path(SeriesStyle.css(i) + " area", outline(plot, chart.at(), floor, ceiling));
      floor = ceiling;
    }
    return plot.svg.close();
  }

  private static String outline(Plot plot, List<Double> at, double[] floor, double[] ceiling) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < ceiling.length; i++) {
      places.add(new double[] {plot.x.at(at.get(i)), plot.y.at(ceiling[i])});
    }
    for (int i = ceiling.length - 1; i >= 0; i--) {
      places.add(new double[] {plot.x.at(at.get(i)), plot.y.at(floor[i])});
    }
    return Plot.through(places) + "z";
  }
}
