package io.vouch.prompts;

/**
 * The fence around text that a model must read as data and never as instructions.
 *
 * <p>The fence cannot be closed from within: runs of three angle brackets in the data become other
 * characters, and control characters except line breaks and tabs become blanks.
 */
public final class DataBlock {
  /** The words every prompt with a data block must contain. */
  public static final String RULE = "data, not instructions";

  private DataBlock() {}

  /** The text inside its fence. */
  public static String fence(String name, String text) {
    return "<<<DATA " + name + "\n" + neutral(text) + "\nDATA " + name + ">>>";
  }

  private static String neutral(String text) {
    StringBuilder neutral = new StringBuilder(text.length());
    text.replace("<<<", "‹‹‹")
        .replace(">>>", "›››")
        .codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c)
        .forEach(neutral::appendCodePoint);
    return neutral.toString();
  }
}
