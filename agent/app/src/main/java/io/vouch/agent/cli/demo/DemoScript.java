package io.vouch.agent.cli.demo;

import java.util.List;

/**
 * What is said in the demo: one of each thing a person may want. Fits the demo market of the
 * standard seed.
 */
final class DemoScript {
  private DemoScript() {}

  /** A message and what it shows. */
  record Line(String shows, String message) {}

  static List<Line> lines() {
    return List.of(
        new Line("hard conditions", "wireless headphones under 150 euros, not black"),
        new Line("like it, but cheaper", "something like the first one but cheaper"),
        new Line("compare", "compare the first two"),
        new Line("why", "why the first one?"),
        new Line("not that one, lighter", "not that one, something lighter"),
        new Line("a brand", "what do you have from Pebblecroft?"),
        new Line("a typing error", "something like Tarnwik Birch Kettle"),
        new Line("an answer to the question", "the first one"),
        new Line("an impossible wish", "waterproof kettles under 3 euros"));
  }
}
