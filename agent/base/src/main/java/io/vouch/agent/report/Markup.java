package io.vouch.agent.report;

/** Text made harmless for the place where it is written. */
final class Markup {
  private Markup() {}

  /** For HTML and SVG, in elements and in quoted attributes; control characters become spaces. */
  static String html(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** For one line of Markdown: no tag, link, image, emphasis, code, table cell or list begins. */
  static String markdown(String text) {
    String line =
        text.replaceAll("\\p{Cntrl}", " ")
            .replaceAll("([\\\\`*\\[\\]|~])", "\\\\$1")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    return line.replaceFirst("^(\\s*)([#+=-])", "$1\\\\$2")
        .replaceFirst("^(\\s*\\d+)([.)])(?=\\s|$)", "$1\\\\$2");
  }
}
