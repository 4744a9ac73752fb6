package io.vouch.agent.cli.demo;

import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.List;

/**
 * What is said in the demo: one of each thing a person may want. Fits the demo market of the
 * standard seed.
 */
final class DemoScript {
  private static final DemoMessages SAY = Messages.of(DemoMessages.class);

  /** What is typed is in a language that the grammar reads. */
  private static final DemoMessages TYPED = Messages.of(DemoMessages.class, Language.ENGLISH);

  private DemoScript() {}

  /** A message and what it shows. */
  record Line(String shows, String message) {}

  static List<Line> lines() {
    return List.of(
        new Line(SAY.conditionsShown(), TYPED.headphones()),
        new Line(SAY.likeItButCheaperShown(), TYPED.likeFirstButCheaper()),
        new Line(SAY.compareShown(), TYPED.compareFirstTwo()),
        new Line(SAY.whyShown(), TYPED.whyFirst()),
        new Line(SAY.lighterShown(), TYPED.lighter()),
        new Line(SAY.newTopicShown(), TYPED.newTopic()),
        new Line(SAY.typingErrorShown(), TYPED.typingError()),
        new Line(SAY.choiceShown(), TYPED.takeSecond()),
        new Line(SAY.impossibleShown(), TYPED.impossible()));
  }
}
