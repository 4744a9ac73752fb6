package io.vouch.agent.lab.protocol;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.report.Block;
import io.vouch.agent.report.Chart;
import io.vouch.agent.report.Table;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What one protocol measured.
 *
 * @param protocol its name
 * @param title one line on what was measured on what
 * @param figures the record that is printed as JSON
 * @param table the same for people
 * @param notes what a reader has to know
 * @param machine where it ran, as it was at the end
 * @param charts the figures as pictures
 * @param goals figures that were set before, beside what was measured
 */
public record ChatReport(
    Protocol protocol,
    String title,
    Object figures,
    Table table,
    List<String> notes,
    Machine machine,
    List<Chart> charts,
    List<Goal> goals) {
  private static final ProtocolMessages SAY = Messages.of(ProtocolMessages.class);

  public ChatReport {
    notes = List.copyOf(notes);
    charts = List.copyOf(charts);
    goals = List.copyOf(goals);
  }

  /** A report without pictures and goals. */
  public ChatReport(
      Protocol protocol,
      String title,
      Object figures,
      Table table,
      List<String> notes,
      Machine machine) {
    this(protocol, title, figures, table, notes, machine, List.of(), List.of());
  }

  /**
   * A figure that was set before the measurement.
   *
   * @param wanted in words, with the relation ("at least 0.935")
   */
  public record Goal(String figure, String wanted, String measured, boolean reached) {
    /** A goal of at least that much. */
    public static Goal atLeast(String figure, double wanted, double measured) {
      return new Goal(figure, SAY.atLeast(text(wanted)), text(measured), measured >= wanted);
    }

    /** A goal of at most that much. */
    public static Goal atMost(String figure, double wanted, double measured) {
      return new Goal(figure, SAY.atMost(text(wanted)), text(measured), measured <= wanted);
    }

    private static String text(double figure) {
      return figure == Math.rint(figure) ? "%.0f".formatted(figure) : "%.3f".formatted(figure);
    }

    /** The row of a table of goals. */
    List<String> row() {
      return List.of(figure, wanted, measured, reached ? SAY.reached() : SAY.notReached());
    }
  }

  /** The report as a section of a page. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(protocol + ": " + title));
    charts.forEach(chart -> blocks.add(new Block.Figure(chart)));
    if (!table.rows().isEmpty()) {
      blocks.add(new Block.Tabular(SAY.measuredTable(), table));
    }
    List<String> remarks = new ArrayList<>(notes);
    remarks.add(machine.sentence() + ".");
    blocks.add(new Block.Bullets(remarks));
    return blocks;
  }
}
