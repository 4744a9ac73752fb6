package io.vouch.simulator.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.fitting.FittedSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Simulator cards as files: {@code card.json} to read again, {@code card.md} for people. */
public final class SimulatorCards {
  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  private SimulatorCards() {}

  /**
   * Writes both files into a folder, which is made if need be, and returns the first.
   *
   * @throws VouchException STORAGE if that fails
   */
  public static Path write(SimulatorCard card, Path folder) {
    Path json = folder.resolve("card.json");
    try {
      Files.createDirectories(folder);
      Files.writeString(
          json, DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(card));
      Files.writeString(folder.resolve("card.md"), String.join("\n", markdown(card)) + "\n");
    } catch (IOException e) {
      throw new VouchException(ErrorCode.STORAGE, SAY.cardNotWritable(folder), e);
    }
    return json;
  }

  /**
   * Reads a card; every setting on it must exist and be in range.
   *
   * @throws VouchException if the file is none
   */
  public static SimulatorCard read(Path file) {
    try {
      SimulatorCard card =
          DomainJson.mapper().readValue(Files.readString(file), SimulatorCard.class);
      card.world();
      return card;
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.noCard(file), e);
    } catch (IOException e) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.worldUnreadable(file), e);
    }
  }

  /** The card in Markdown. */
  public static List<String> markdown(SimulatorCard card) {
    List<String> lines = new ArrayList<>();
    lines.add(SAY.cardTitle(card.kind().code()));
    lines.add("");
    lines.add(
        SAY.cardOrigin(
            card.fittedOn(),
            card.data().rows(),
            card.data().from(),
            card.data().to(),
            card.data().split(),
            card.choiceModel(),
            card.seed(),
            card.seed() + card.seeds() - 1));
    bullets(lines, SAY.mayBeUsedFor(), card.mayBeUsedFor(), SAY.noGatePassed());
    bullets(lines, SAY.notToBeUsedFor(), card.notToBeUsedFor(), "");
    lines.addAll(List.of("", SAY.fidelityHeading(), ""));
    lines.addAll(table(card.fidelity(), card.missing()));
    lines.addAll(List.of("", SAY.fittedHeading(), "", SAY.fittedHeader()));
    lines.add("|---|---|---|---|---|");
    for (FittedSetting estimate : card.estimates()) {
      lines.add(
          "| `%s` | %.4g | %.4g … %.4g | %,d | %s |"
              .formatted(
                  estimate.setting(),
                  estimate.value(),
                  estimate.low(),
                  estimate.high(),
                  estimate.observations(),
                  estimate.how()));
    }
    bullets(
        lines,
        card.converged() ? SAY.converged() : SAY.notConverged(),
        card.residuals().stream().map(SimulatorCards::words).toList(),
        SAY.maximumLikelihood());
    bullets(lines, SAY.assumed(), card.assumptions(), SAY.nothing());
    bullets(
        lines,
        "Files",
        card.data().files().stream()
            .map(file -> SAY.file(file.name(), "%,d".formatted(file.bytes()), file.sha256()))
            .toList(),
        SAY.none());
    lines.add("");
    lines.add(SAY.otherSettingsArePriors());
    return lines;
  }

  /** The fidelity table in Markdown, what cannot be computed in it, notes beneath. */
  public static List<String> table(List<FidelityRow> rows, List<MissingRow> missing) {
    List<String> lines = new ArrayList<>();
    lines.add(SAY.fidelityHeader());
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
    rows.forEach(row -> lines.add(line(row)));
    for (MissingRow row : missing) {
      lines.add(SAY.missingRow(row.level(), row.metric(), row.reason()));
    }
    List<String> notes =
        rows.stream().map(FidelityRow::note).filter(note -> !note.isEmpty()).toList();
    if (!notes.isEmpty()) {
      lines.add("");
      notes.forEach(note -> lines.add("- " + note + "."));
    }
    return lines;
  }

  private static String line(FidelityRow row) {
    return "| %s | %s | %s | %.4g | %.4g | %.3f (%.3f … %.3f) | %.3f | %.3f | %.3f, %s | %,d, %d | %s |"
        .formatted(
            row.split(),
            row.level(),
            row.metric(),
            row.real(),
            row.simulated(),
            row.distance(),
            row.low(),
            row.high(),
            row.gate(),
            row.ceiling(),
            row.floor(),
            row.control(),
            row.observations(),
            row.seeds(),
            row.verdict().words());
  }

  private static String words(Residual residual) {
    return SAY.residual(
        residual.figure(),
        "%.4g".formatted(residual.target()),
        "%.4g".formatted(residual.reached()),
        "%.2g".formatted(residual.tolerance()),
        residual.met());
  }

  private static void bullets(List<String> lines, String title, List<String> of, String none) {
    lines.addAll(List.of("", "## " + title, ""));
    of.forEach(line -> lines.add("- " + line));
    if (of.isEmpty()) {
      lines.add("- " + none);
    }
  }
}
