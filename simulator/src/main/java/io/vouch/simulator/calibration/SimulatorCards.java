package io.vouch.simulator.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
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
      throw new VouchException(
          ErrorCode.STORAGE,
          "The card cannot be written into the folder %s. Maybe it is read-only.".formatted(folder),
          e);
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
      LogKind.named(card.kind());
      card.world();
      return card;
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.BAD_DATA,
          "The file %s is no simulator card. Maybe write one with vouch simulate calibrate."
              .formatted(file),
          e);
    } catch (IOException e) {
      throw new VouchException(
          ErrorCode.NOT_FOUND,
          "The world (%s) cannot be read. Maybe give the card.json that vouch simulate calibrate"
                  .formatted(file)
              + " wrote.",
          e);
    }
  }

  /** The card in Markdown. */
  public static List<String> markdown(SimulatorCard card) {
    List<String> lines = new ArrayList<>();
    lines.add("# Simulator card: " + card.kind());
    lines.add("");
    lines.add(
        "Everything said of this world is *simulated*. Fitted on %s, %d rows, %s to %s; %s. Choice"
                .formatted(
                    card.fittedOn(),
                    card.data().rows(),
                    card.data().from(),
                    card.data().to(),
                    card.data().split())
            + " model: %s; seeds %d to %d."
                .formatted(card.choiceModel(), card.seed(), card.seed() + card.seeds() - 1));
    bullets(lines, "May be used for", card.mayBeUsedFor(), "nothing: no gate was passed");
    bullets(lines, "Not to be used for", card.notToBeUsedFor(), "");
    lines.addAll(List.of("", "## Fidelity, on held-out data", ""));
    lines.addAll(table(card.fidelity(), card.missing()));
    lines.addAll(List.of("", "## Fitted", "", "| setting | value | 95 % interval | n | how |"));
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
        card.converged() ? "Converged" : "NOT CONVERGED: not to be used",
        card.residuals().stream().map(SimulatorCards::words).toList(),
        "fitted by maximum likelihood; nothing had to be met by simulation");
    bullets(lines, "Assumed", card.assumptions(), "nothing");
    bullets(
        lines,
        "Files",
        card.data().files().stream()
            .map(file ->
                "%s, %,d bytes, SHA-256 %s".formatted(file.name(), file.bytes(), file.sha256()))
            .toList(),
        "none");
    lines.add("");
    lines.add("All other settings are the defaults: priors, fitted to nobody.");
    return lines;
  }

  /** The fidelity table in Markdown, what cannot be computed in it, notes beneath. */
  public static List<String> table(List<FidelityRow> rows, List<MissingRow> missing) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| held out | level | metric | real | simulated | distance (95 %) | gate | real against real |"
            + " control | n, seeds | verdict |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
    rows.forEach(row -> lines.add(line(row)));
    for (MissingRow row : missing) {
      lines.add(
          "| | %s | %s | | | | | | | | not in the data: %s |"
              .formatted(row.level(), row.metric(), row.reason()));
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
    return "%s: real %.4g, fitted %.4g (simulated), tolerance %.2g: %s"
        .formatted(
            residual.figure(),
            residual.target(),
            residual.reached(),
            residual.tolerance(),
            residual.met() ? "met" : "not met");
  }

  private static void bullets(List<String> lines, String title, List<String> of, String none) {
    lines.addAll(List.of("", "## " + title, ""));
    of.forEach(line -> lines.add("- " + line));
    if (of.isEmpty()) {
      lines.add("- " + none);
    }
  }
}
