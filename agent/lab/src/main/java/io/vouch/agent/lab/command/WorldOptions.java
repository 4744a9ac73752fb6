package io.vouch.agent.lab.command;

import io.vouch.messages.Messages;
import io.vouch.simulator.calibration.SimulatorCard;
import io.vouch.simulator.calibration.SimulatorCards;
import io.vouch.simulator.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about running a scenario in a world that was fitted on real logs. */
final class WorldOptions {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  @Option(names = "--world", paramLabel = "FILE")
  private @Nullable Path world;

  @Option(names = "--accept-unconverged")
  private boolean acceptUnconverged;

  /**
   * A fitted world in use.
   *
   * @param kind of the logs it was fitted on
   * @param notToBeUsedFor as the card says
   */
  record Fitted(
      String kind,
      String choiceModel,
      boolean converged,
      List<String> mayBeUsedFor,
      List<String> notToBeUsedFor,
      Scenario scenario) {
    String sentence() {
      return SAY.world(
          kind,
          converged,
          mayBeUsedFor.isEmpty() ? SAY.nothing() : String.join("; ", mayBeUsedFor),
          notToBeUsedFor.size());
    }
  }

  /** The scenario in the world asked for; null if none was. */
  @Nullable Fitted in(Scenario asked) {
    Path file = world;
    if (file == null) {
      return null;
    }
    SimulatorCard card = SimulatorCards.read(file);
    card.requireConverged(acceptUnconverged);
    return new Fitted(
        card.kind().code(),
        card.choiceModel(),
        card.converged(),
        card.mayBeUsedFor(),
        card.notToBeUsedFor(),
        asked.in(card.parameters()));
  }
}
