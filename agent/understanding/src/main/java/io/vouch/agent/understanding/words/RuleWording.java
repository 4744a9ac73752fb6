package io.vouch.agent.understanding.words;

import java.util.List;

/**
 * How a language says what one rule of the grammar means.
 *
 * @param file where it stands, for errors
 * @param rule the rule's name
 * @param patterns its ways to say it
 * @param examples messages that the rule reads, each prefixed with the example catalogue it is said
 *     to
 */
public record RuleWording(
    String file, String rule, List<PatternPart> patterns, List<String> examples) {
  public RuleWording {
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
  }
}
