/**
 * Pages that report measurements, with tables and charts, as one self-contained HTML file or as
 * Markdown.
 *
 * <p>Entry types: {@link io.vouch.agent.report.ReportPage} and {@link
 * io.vouch.agent.report.ReportFile}.
 *
 * <pre>{@code
 * ReportPage page = new ReportPage("Round 7", List.of(
 *     new Block.Paragraph("What changed."),
 *     new Block.Figure(new BarChart("Clicks", "clicks per session", groups))));
 * ReportFile.write(Path.of("round-7.html"), page);
 * }</pre>
 */
@NullMarked
package io.vouch.agent.report;

import org.jspecify.annotations.NullMarked;
