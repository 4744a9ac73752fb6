package io.vouch.agent.measurement;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A measurement of the conversation that a page can ask for. The product knows only how long it may
 * take and what to show; what is measured, and how, is the lab's.
 */
public interface Measurement {
  /** As it is asked for: lower case, unique among those offered. */
  String choiceName();

  /** What is measured, for a person. */
  String description();

  /** Whether more than one seed makes it larger. */
  boolean isSeeded();

  /** How many lines {@link #run} tells in all; 0 where that is not known. */
  int steps();

  /** How many of the first lines it tells are said after work that is done once, however large. */
  int linesOfPreparation();

  /**
   * Measures. Blocks until it is done.
   *
   * @param people people, users or cases per seed, at least 1
   * @param scratch an empty directory that the caller removes
   * @param tell hears a line for each step
   * @return a report that becomes JSON as it is
   */
  Object run(int people, int seeds, Path scratch, Consumer<String> tell);
}
