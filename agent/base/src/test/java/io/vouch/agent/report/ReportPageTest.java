package io.vouch.agent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.report.AreaChart.Layer;
import io.vouch.agent.report.BarChart.Bar;
import io.vouch.agent.report.BarChart.Group;
import io.vouch.agent.report.LineChart.Line;
import io.vouch.agent.report.LineChart.Point;
import io.vouch.domain.VouchException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class ReportPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "</title><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onmouseover='alert(1)",
        "</style><img src=x onerror=alert(1)>",
        "]]><svg onload=alert(1)>",
        "&lt;script&gt;",
        "%1$s %n ${x} {{y}}",
        "a\u0000b\u001b[31m"
      })
  void html_hostileNamesEverywhere_areShownAsText(String hostile) throws Exception {
    String html = HtmlReport.of(everywhere(hostile));

    assertThat(html).doesNotContain("<script", "<img", "onload=\"", "onmouseover='");
    var document = parsed(html);
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo(hostile.replaceAll("\\p{Cntrl}", " "));
    assertThat(tags(html)).isEqualTo(tags(HtmlReport.of(everywhere("harmless"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b",
        "[click](javascript:alert(1))",
        "<b>bold</b>",
        "`code`",
        "# title",
        "1. one",
        "- one",
        "line\nbreak",
        "![x](http://x)",
        "*strong*"
      })
  void markdown_hostileCells_stayInTheirCells(String hostile) {
    List<String> lines = new Table(List.of("name"), List.of(List.of(hostile))).markdown();

    assertThat(lines).hasSize(3);
    assertThat(lines.getLast()).startsWith("| ").endsWith(" |").doesNotContain("<b>");
    assertThat(lines.getLast().substring(2, lines.getLast().length() - 2))
        .doesNotContainPattern("(?<!\\\\)[|`*\\[]")
        .doesNotMatch("^(#|-|\\d+\\.).*");
  }

  @Test
  void html_page_needsNothingFromElsewhere() {
    assertThat(HtmlReport.of(everywhere("x")))
        .doesNotContain("http://", "https://", "<link", "<script", "@import", "url(")
        .contains("prefers-color-scheme: dark", "<svg", "<details>");
  }

  @Test
  void write_byEnding_isHtmlOrMarkdown(@TempDir Path folder) throws Exception {
    ReportFile.write(folder.resolve("a.html"), everywhere("x"));
    ReportFile.write(folder.resolve("a.md"), everywhere("x"));

    assertThat(Files.readString(folder.resolve("a.html"))).startsWith("<!DOCTYPE html>");
    assertThat(Files.readString(folder.resolve("a.md"))).startsWith("# x\n");
    assertThatThrownBy(() -> ReportFile.write(folder.resolve("a.txt"), everywhere("x")))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("must end in .html or .md");
    assertThatThrownBy(() -> ReportFile.requireWritable(folder.resolve("no/a.md")))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("must exist");
  }

  @Test
  void page_builtTwice_isTheSame() {
    assertThat(HtmlReport.of(everywhere("x"))).isEqualTo(HtmlReport.of(everywhere("x")));
  }

  private static ReportPage everywhere(String text) {
    Value value = new Value(0.5, 0.4, 0.7);
    Axis axis = Axis.linear(text);
    return new ReportPage(
        text,
        List.of(
            new Block.Heading(text),
            new Block.Paragraph(text),
            new Block.Bullets(List.of(text)),
            new Block.Tabular(text, new Table(List.of(text), List.of(List.of(text)))),
            new Block.Figure(
                new LineChart(
                    text,
                    axis,
                    axis,
                    List.of(
                        new Line(text, List.of(new Point(1, value), new Point(2, value))),
                        new Line(
                            text,
                            IntStream.range(0, 30).mapToObj(i -> new Point(i, value)).toList())))),
            new Block.Figure(
                new BarChart(text, text, List.of(new Group(text, List.of(new Bar(text, value)))))),
            new Block.Figure(
                new AreaChart(
                    text,
                    axis,
                    text,
                    List.of(1.0, 2.0),
                    List.of(new Layer(text, List.of(0.3, 0.7)))))));
  }

  /** The document as XML, which the page is between its doctype and its void elements. */
  private static org.w3c.dom.Document parsed(String html) throws Exception {
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> tags(String html) {
    Matcher matcher = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*").matcher(html);
    return matcher.results().map(result -> result.group()).toList();
  }
}
