package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.words.LanguagePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The grammar's code has no word of any language: those stand in the languages' files. */
final class NoWordsInGrammarTest {
  private static final Path FOLDER = Path.of("src/main/java/io/vouch/agent/understanding/grammar");

  /** A literal, or a comment, in which none is looked for. */
  private static final Pattern PIECE =
      Pattern.compile("(?s)\"((?:[^\"\\\\]|\\\\.)*)\"|//[^\n]*|/\\*.*?\\*/");

  /** Values of flags, groups of the lexer's expression, thousands, and a compiler's warning. */
  private static final Set<String> NO_WORDS =
      Set.of("true", "false", "break", "number", "tail", "k", "unchecked");

  @TestFactory
  Stream<DynamicTest> literals_ofTheGrammar_areNamesOfRules() throws IOException {
    Set<String> rules =
        Rules.of(LanguagePacks.english()).all().stream()
            .map(Rule::name)
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(),
                  () -> assertThat(words(Files.readString(file))).isSubsetOf(rules)));
    }
  }

  @Test
  void words_ofCode_areFoundOutsideComments() {
    String code = "// \"a\" is\nis(\"the\"); /* \"or\" */ split(\" \"); of(\"\\\\d+s\", \"true\")";
    assertThat(words(code)).containsExactly("the");
  }

  /** Literals with letters, but for expressions, which have backslashes. */
  private static List<String> words(String code) {
    return PIECE
        .matcher(code)
        .results()
        .flatMap(piece -> Stream.ofNullable(piece.group(1)))
        .filter(text -> text.chars().anyMatch(Character::isLetter))
        .filter(text -> text.indexOf('\\') < 0 && !NO_WORDS.contains(text))
        .toList();
  }
}
