package io.vouch.agent.report;

import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page as one HTML file that needs nothing else: no script, no font, no network. */
final class HtmlReport {
  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

  private HtmlReport() {}

  static String of(ReportPage page) {
    String body = page.blocks().stream().map(HtmlReport::html).collect(Collectors.joining("\n"));
    String language = Messages.language().tag();
    return resource("report.html")
        .formatted(Markup.html(page.title()), resource("report.css"), body, language);
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
                element("summary", Markup.html(SAY.figuresAsTable()))
                    + "<div class=\"scroll\">"
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

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The frame of reports must be in the jar.", e);
    }
  }
}
