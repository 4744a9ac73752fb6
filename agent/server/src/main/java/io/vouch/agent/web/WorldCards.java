package io.vouch.agent.web;

import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.calibration.SimulatorCard;
import io.vouch.simulator.calibration.SimulatorCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The cards of fitted worlds that lie in the data directory, as {@code worlds/NAME/card.json};
 * {@code vouch simulate calibrate --out} writes them there. Reads only.
 */
public final class WorldCards {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final String FOLDER = "worlds";
  private static final String CARD = "card.json";

  private final Path directory;

  public WorldCards(Path dataDirectory) {
    this.directory = dataDirectory.resolve(FOLDER);
  }

  /**
   * A card, or why there is none.
   *
   * @param world the folder's name
   * @param trouble missing where the card can be read
   */
  @Schema(name = "WorldCard")
  public record WorldCard(String world, @Nullable SimulatorCard card, @Nullable String trouble) {}

  /** Every card by name. */
  List<WorldCard> all() {
    List<WorldCard> cards = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> folders = Files.list(directory)) {
        folders
            .sorted()
            .filter(folder -> Files.isRegularFile(folder.resolve(CARD)))
            .forEach(folder -> cards.add(read(folder)));
      } catch (IOException e) {
        cards.add(new WorldCard(FOLDER, null, SAY.folderUnreadable(directory)));
      }
    }
    return cards;
  }

  private static WorldCard read(Path folder) {
    String world = String.valueOf(folder.getFileName());
    try {
      return new WorldCard(world, SimulatorCards.read(folder.resolve(CARD)), null);
    } catch (VouchException e) {
      return new WorldCard(world, null, e.getMessage());
    }
  }
}
