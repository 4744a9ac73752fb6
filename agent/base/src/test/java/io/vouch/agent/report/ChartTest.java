package io.vouch.agent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.report.AreaChart.Layer;
import io.vouch.agent.report.BarChart.Bar;
import io.vouch.agent.report.BarChart.Group;
import io.vouch.agent.report.LineChart.Line;
import io.vouch.agent.report.LineChart.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void ticks_linear_areRoundAndInside() {
    assertThat(Scale.over(0, 1, false, 0, 100).ticks())
        .containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0);
    assertThat(Scale.over(-3, 12, false, 0, 100).ticks()).containsExactly(0.0, 5.0, 10.0);
  }

  @Test
  void ticks_logarithmic_areDecades() {
    Scale scale = Scale.over(1_000, 1_000_000, true, 0, 300);

    assertThat(scale.ticks()).containsExactly(1e3, 1e4, 1e5, 1e6);
    assertThat(scale.at(1e4)).isEqualTo(100);
  }

  @Test
  void scale_oneFigure_isInTheMiddle() {
    assertThat(Scale.over(7, 7, false, 0, 100).at(7)).isEqualTo(50);
    assertThat(Scale.over(8, 8, true, 0, 100).at(8)).isCloseTo(50, within(1e-9));
    assertThatThrownBy(() -> Scale.over(0, 8, true, 0, 100)).hasMessageContaining("above 0");
  }

  @Test
  void lineTable_linesWithDifferentPlaces_leavesCellsEmpty() {
    LineChart chart =
        new LineChart(
            "t",
            Axis.linear("round"),
            Axis.linear("y"),
            List.of(
                new Line("a", List.of(new Point(1, Value.exact(0.25)))),
                new Line("b", List.of(new Point(2, new Value(0.5, 0.4, 0.6))))));

    assertThat(chart.table().columns()).containsExactly("round", "a", "b");
    assertThat(chart.table().rows())
        .containsExactly(List.of("1", "0.25", ""), List.of("2", "", "0.5 [0.4, 0.6]"));
  }

  @Test
  void barDrawing_intervals_haveWhiskersAndNumbers() {
    String svg =
        BarDrawing.of(
            new BarChart(
                "t",
                "m",
                List.of(
                    new Group(
                        "g",
                        List.of(
                            new Bar("sure", Value.exact(1)),
                            new Bar("unsure", new Value(-0.5, -1, 0.5)))))));

    assertThat(svg.split("class=\"error\"", -1)).hasSize(4);
    assertThat(svg).contains(">-0.5</text>", ">unsure</text>", ">g</text>");
  }

  @Test
  void figures_notFinite_areRefused() {
    assertThatThrownBy(() -> Value.exact(Double.NaN)).hasMessageContaining("must be finite");
    assertThatThrownBy(() -> new Value(1, 2, 1)).hasMessageContaining("must not be above");
    assertThatThrownBy(() -> new Layer("x", List.of(-1.0))).hasMessageContaining("0 or more");
    assertThatThrownBy(() ->
            new AreaChart(
                "t", Axis.linear("x"), "m", List.of(1.0), List.of(new Layer("x", List.of()))))
        .hasMessageContaining("as many sizes");
  }

  @Test
  void numbers_ofAnySize_areShort() {
    assertThat(List.of(0.0, 0.93912, 12.345, 1234.5, 1_000_000.0, 0.00001, 1e-9, -2.5))
        .extracting(NumberText::of)
        .containsExactly(
            "0", "0.9391", "12.35", "1,235", "1,000,000", "0.00001", "1.0e-09", "-2.5");
  }
}
