package io.vouch.agent.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page as one HTML file that needs nothing else: no script, no font, no network. */
final class HtmlReport {
  private HtmlReport() {}

  static String of(ReportPage page) {
    String body = page.blocks().stream().map(HtmlReport::html).collect(Collectors.joining("\n"));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%1$s</title>
    <style>
    %2$s</style>
    </head>
    <body>
    <main>
    <h1>%1$s</h1>
    %3$s
    </main>
    </body>
    </html>
    """
        .formatted(Markup.html(page.title()), style(), body);
  }

  private static String html(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> element("h2", Markup.html(text));
      case Block.Paragraph(String text) -> element("p", Markup.html(text));
      case Block.Bullets(List<String> items) ->
          element(
              "ul",
              items.stream()
                  .map(item -> element("li", Markup.html(item)))
                  .collect(Collectors.joining()));
      case Block.Tabular(String caption, Table table) ->
          "<div class=\"scroll\">"
              + html(table, element("caption", Markup.html(caption)))
              + "</div>";
      case Block.Figure(Chart chart) -> html(chart);
    };
  }

  private static String html(Chart chart) {
    String drawing =
        switch (chart) {
          case LineChart lines ->
              legend(lines.lines().stream().map(LineChart.Line::name).toList())
                  + LineDrawing.of(lines);
          case BarChart bars -> BarDrawing.of(bars);
          case AreaChart areas ->
              legend(areas.layers().stream().map(AreaChart.Layer::name).toList())
                  + AreaDrawing.of(areas);
        };
    return element(
        "figure",
        element("figcaption", Markup.html(chart.title()))
            + drawing
            + element(
                "details",
                "<summary>The figures as a table</summary><div class=\"scroll\">"
                    + html(chart.table(), "")
                    + "</div>"));
  }

  private static String legend(List<String> names) {
    String entries =
        IntStream.range(0, names.size())
            .mapToObj(i -> element("li", key(i) + Markup.html(names.get(i))))
            .collect(Collectors.joining());
    return "<ul class=\"legend\">" + entries + "</ul>";
  }

  private static String key(int series) {
    return "<svg class=\"key\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path class=\"%s fill\" d=\"%s\"/></svg>"
        .formatted(SeriesStyle.css(series), SeriesStyle.marker(series, 8, 8));
  }

  private static String html(Table table, String caption) {
    String head =
        table.columns().stream()
            .map(column -> "<th scope=\"col\">" + Markup.html(column) + "</th>")
            .collect(Collectors.joining());
    String rows =
        table.rows().stream()
            .map(row ->
                element(
                    "tr",
                    row.stream()
                        .map(cell -> element("td", Markup.html(cell)))
                        .collect(Collectors.joining())))
            .collect(Collectors.joining("\n"));
    return element(
        "table", caption + element("thead", element("tr", head)) + element("tbody", rows));
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The style sheet of reports must be in the jar.", e);
    }
  }
}
