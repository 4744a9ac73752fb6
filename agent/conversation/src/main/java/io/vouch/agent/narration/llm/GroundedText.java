package io.vouch.agent.narration.llm;

import io.vouch.agent.narration.llm.GroundedSentence.Filled;
import java.util.List;
import java.util.function.Consumer;

/**
 * The text that a model's pieces become. Nothing is handed out before the first sentence that
 * mentions an item, so that the template can still take over. Not thread-safe.
 */
final class GroundedText {
  /** More than this nobody reads. */
  static final int MAX_SENTENCES = 6;

  private final GroundedSentence grounded;
  private final Consumer<String> deltas;
  private final SentenceCutter cutter = new SentenceCutter();
  private final StringBuilder held = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private int kept;
  private int cut;

  /**
   * A text that begins with the notes.
   *
   * @param notes whole sentences of the turn's own, said first
   */
  GroundedText(GroundedSentence grounded, List<String> notes, Consumer<String> deltas) {
    this.grounded = grounded;
    this.deltas = deltas;
    notes.forEach(note -> held.append(note).append(' '));
  }

  void add(String piece) {
    cutter.add(piece).forEach(this::sentence);
  }

  void end() {
    cutter.end().forEach(this::sentence);
  }

  /** What was handed out; empty where the template must speak. */
  String said() {
    return said.toString();
  }

  /** How many sentences were cut. */
  int cut() {
    return cut;
  }

  private void sentence(String sentence) {
    if (kept == MAX_SENTENCES) {
      return;
    }
    Filled filled = grounded.fill(sentence);
    if (filled == null) {
      cut++;
      return;
    }
    kept++;
    if (!said.isEmpty()) {
      say(" " + filled.text());
    } else if (filled.item()) {
      say(held + filled.text());
    } else {
      held.append(filled.text()).append(' ');
    }
  }

  private void say(String text) {
    said.append(text);
    deltas.accept(text);
  }
}
