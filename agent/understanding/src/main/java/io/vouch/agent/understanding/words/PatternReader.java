package io.vouch.agent.understanding.words;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the notation of patterns.
 *
 * <p>Words stand for themselves, and {@code word~} for the word with each ending of its language.
 * {@code (a|b c)} is one of several; {@code [a|b]} one of them or nothing; {@code {slot}} whatever
 * fills the {@link SlotName}; {@code $name} the phrase of that name in the same file. {@code @mark}
 * right behind a word, a bracket or a slot says what it means that this part is there, see {@link
 * Mark}: {@code (not|no)@deny}. Of two ways to match the same words the earlier written counts.
 */
final class PatternReader {
  private static final WordsMessages SAY = Messages.of(WordsMessages.class);

  /** Phrases may stand in phrases, but not in themselves. */
  private static final int DEEPEST = 8;

  private final String file;
  private final String rule;
  private final Map<String, String> phrases;
  private final List<String> endings;
  private final String notation;
  private final int depth;
  private int at;

  private PatternReader(PatternReader parent, String notation) {
    this(parent.file, parent.rule, parent.phrases, parent.endings, notation, parent.depth + 1);
  }

  private PatternReader(
      String file,
      String rule,
      Map<String, String> phrases,
      List<String> endings,
      String notation,
      int depth) {
    this.file = file;
    this.rule = rule;
    this.phrases = phrases;
    this.endings = endings;
    this.notation = notation;
    this.depth = depth;
  }

  /**
   * Reads a pattern.
   *
   * @param file for errors
   * @param rule for errors
   * @param phrases what {@code $name} stands for
   * @param endings what {@code ~} stands for
   */
  static PatternPart read(
      String file,
      String rule,
      Map<String, String> phrases,
      List<String> endings,
      String notation) {
    return new PatternReader(file, rule, phrases, endings, notation, 0).read();
  }

  private PatternPart read() {
    PatternPart node = choices(false);
    if (at != notation.length()) {
      throw wrong(SAY.unclosed(file, rule, notation, at));
    }
    return node;
  }

  private PatternPart choices(boolean optional) {
    List<PatternPart> choices = new ArrayList<>();
    do {
      choices.add(sequence());
    } while (take('|'));
    return choices.size() == 1 && !optional
        ? choices.getFirst()
        : new PatternPart.Choice(List.copyOf(choices), optional);
  }

  private PatternPart sequence() {
    List<PatternPart> parts = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (at == notation.length() || "|)]".indexOf(notation.charAt(at)) >= 0) {
        return parts.size() == 1 ? parts.getFirst() : new PatternPart.Sequence(List.copyOf(parts));
      }
      parts.add(marked(part()));
    }
  }

  private PatternPart part() {
    if (take('(')) {
      return closed(choices(false), ')');
    }
    if (take('[')) {
      return closed(choices(true), ']');
    }
    if (take('{')) {
      int end = notation.indexOf('}', at);
      String name = notation.substring(at, Math.max(at, end));
      at = end + 1;
      return new PatternPart.Gap(
          SlotName.named(name)
              .orElseThrow(() ->
                  wrong(
                      SAY.unknownSlot(
                          file, rule, notation, name, List.of(SlotName.values()).toString()))));
    }
    return take('$') ? phrase(name()) : word(name());
  }

  private PatternPart phrase(String name) {
    String phrase = phrases.get(name);
    if (phrase == null || depth == DEEPEST) {
      throw wrong(SAY.unknownPhrase(file, rule, notation, name));
    }
    return new PatternReader(this, phrase).read();
  }

  private PatternPart word(String written) {
    if (written.isEmpty()) {
      throw wrong(SAY.unclosed(file, rule, notation, at));
    }
    List<PatternPart> spelt =
        LanguagePack.spelt(Words.fold(written), endings).stream()
            .<PatternPart>map(PatternPart.Word::new)
            .toList();
    return spelt.size() == 1 ? spelt.getFirst() : new PatternPart.Choice(spelt, false);
  }

  private PatternPart marked(PatternPart part) {
    if (at == notation.length() || notation.charAt(at) != '@') {
      return part;
    }
    at++;
    String name = name();
    Mark mark =
        Mark.named(name)
            .orElseThrow(() ->
                wrong(
                    SAY.unknownMark(
                        file, rule, notation, name, List.of(Mark.values()).toString())));
    return new PatternPart.Marked(part, mark);
  }

  private String name() {
    int start = at;
    while (at < notation.length() && " |()[]{}@$".indexOf(notation.charAt(at)) < 0) {
      at++;
    }
    return notation.substring(start, at);
  }

  private PatternPart closed(PatternPart node, char bracket) {
    if (!take(bracket)) {
      throw wrong(SAY.unclosed(file, rule, notation, at));
    }
    return node;
  }

  private boolean take(char c) {
    skipBlanks();
    if (at < notation.length() && notation.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < notation.length() && notation.charAt(at) == ' ') {
      at++;
    }
  }

  private static VouchException wrong(String why) {
    return new VouchException(ErrorCode.INTERNAL, why);
  }
}
