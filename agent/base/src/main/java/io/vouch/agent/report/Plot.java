package io.vouch.agent.report;

/** The frame of a drawing over two axes: grid, ticks and labels. */
final class Plot {
  static final double WIDTH = 720;
  static final double HEIGHT = 330;
  private static final double LEFT = 70;
  private static final double RIGHT = 676;
  private static final double TOP = 12;
  private static final double BOTTOM = 280;

  final Scale x;
  final Scale y;
  final Svg svg;

  /** A frame for figures from {@code least} to {@code most} on each axis. */
  Plot(String words, Range xs, Range ys) {
    this.svg = new Svg(WIDTH, HEIGHT, words);
    this.x = Scale.over(xs.least(), xs.most(), xs.axis().logarithmic(), LEFT, RIGHT);
    this.y = Scale.over(ys.least(), ys.most(), ys.axis().logarithmic(), BOTTOM, TOP);
    for (double tick : y.ticks()) {
      svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("end", LEFT - 8, y.at(tick) + 4, NumberText.of(tick));
    }
    for (double tick : x.ticks()) {
      svg.line("axis", x.at(tick), BOTTOM, x.at(tick), BOTTOM + 5);
      svg.text("mid", x.at(tick), BOTTOM + 20, NumberText.of(tick));
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    svg.text("mid label", (LEFT + RIGHT) / 2, HEIGHT - 8, xs.axis().label());
    svg.upright(16, (TOP + BOTTOM) / 2, ys.axis().label());
  }

  /** What an axis has to hold. */
  record Range(Axis axis, double least, double most) {}

  /** Commands through places, in order. */
  static String through(Iterable<double[]> places) {
    StringBuilder commands = new StringBuilder();
    for (double[] place : places) {
      commands
          .append(commands.isEmpty() ? 'M' : 'L')
          .append(Svg.number(place[0]))
          .append(' ')
          .append(Svg.number(place[1]));
    }
    return commands.toString();
  }
}
