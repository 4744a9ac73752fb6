package io.vouch.agent.report;

/** How a series is told from the others: by colour, and by the shape of its points. */
final class SeriesStyle {
  /** As many as the palette has colours; further series begin anew. */
  static final int COLOURS = 8;

  private static final double SIZE = 4;

  private SeriesStyle() {}

  static String css(int series) {
    return "s" + series % COLOURS;
  }

  /** Commands of a small shape around a place: disc, square, diamond, triangle and so on. */
  static String marker(int series, double x, double y) {
    return switch (series % 4) {
      case 0 -> "M%s %sa4 4 0 1 0 8 0a4 4 0 1 0 -8 0z".formatted(at(x - SIZE), at(y));
      case 1 -> "M%s %sh7v7h-7z".formatted(at(x - 3.5), at(y - 3.5));
      case 2 -> "M%s %sl5 5l-5 5l-5 -5z".formatted(at(x), at(y - 5));
      default -> "M%s %sl5 8.5h-10z".formatted(at(x), at(y - 5.5));
    };
  }

  private static String at(double figure) {
    return Svg.number(figure);
  }
}
