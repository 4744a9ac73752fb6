package io.vouch.agent.cli.demo;

import io.vouch.messages.Messages;
import java.util.List;

/**
 * What is said in the demo: one of each thing a person may want. Fits the demo market of the
 * standard seed.
 */
final class DemoScript {
  private static final DemoMessages SAY = Messages.of(DemoMessages.class);

  private DemoScript() {}

  /** A message and what it shows. */
  record Line(String shows, String message) {}

  static List<Line> lines() {
    return List.of(
        new Line("hard conditions", SAY.headphones()),
        new Line(SAY.likeItButCheaperShown(), SAY.likeFirstButCheaper()),
        new Line("compare", SAY.compareFirstTwo()),
        new Line("why", SAY.whyFirst()),
        new Line(SAY.lighterShown(), SAY.lighter()),
        new Line("a brand", SAY.brand()),
        new Line("a typing error", SAY.typingError()),
        new Line(SAY.answerShown(), SAY.firstOne()),
        new Line(SAY.impossibleShown(), SAY.impossible()));
  }
}
