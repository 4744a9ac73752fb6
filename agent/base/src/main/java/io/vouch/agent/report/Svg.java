package io.vouch.agent.report;

import java.util.Locale;

/**
 * An SVG drawing as text. Colours and fonts come from the style sheet of the page, by class; a
 * series has class {@code s0} to {@code s7}.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /** An empty drawing of that size, with the words a screen reader says in its place. */
  Svg(double width, double height, String words) {
    out.append("<svg viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" role=\"img\" aria-label=\"")
        .append(Markup.html(words))
        .append("\">");
  }

  void line(String css, double x1, double y1, double x2, double y2) {
    out.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(css, number(x1), number(y1), number(x2), number(y2)));
  }

  void box(String css, double x, double y, double width, double height) {
    out.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(css, number(x), number(y), number(width), number(height)));
  }

  /** A line or an area by its commands. */
  void path(String css, CharSequence commands) {
    out.append("<path class=\"").append(css).append("\" d=\"").append(commands).append("\"/>");
  }

  /** Words; {@code css} also says how they are aligned. */
  void text(String css, double x, double y, String words) {
    out.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(css, number(x), number(y)))
        .append(Markup.html(words))
        .append("</text>");
  }

  /** Words from bottom to top. */
  void upright(double x, double y, String words) {
    out.append(
            "<text class=\"mid label\" transform=\"translate(%s %s) rotate(-90)\">"
                .formatted(number(x), number(y)))
        .append(Markup.html(words))
        .append("</text>");
  }

  /** The drawing as an element of a page. */
  String close() {
    return out + "</svg>";
  }

  /** One decimal: a tenth of a pixel is enough. */
  static String number(double figure) {
    String text = String.format(Locale.ROOT, "%.1f", figure);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
