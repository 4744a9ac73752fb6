package io.vouch.acceptance.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.acceptance.texts.SentencesInCode.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people read stands in message bundles: no sentence in main code, and no short text in the
 * rooms that speak.
 */
final class NoSentencesInCodeTest {
  private static List<Sentence> sentences = List.of();

  @BeforeAll
  static void read() {
    sentences = SentencesInCode.in(mainSources()).stream().filter(PEOPLE_READ_IT).toList();
  }

  private static final Set<String> READ_IN_FILES =
      Set.of(
          "details.Age Range (Description)",
          "video release date",
          "(no genres listed)",
          "out of stock");

  /** Texts of one or two words that programs read, or that are stored, each with its package. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of(
          "io.vouch.agent.cli: command line", // who did it, in the audit
          "io.vouch.agent.security: command line",
          "io.vouch.agent.experiments: {} logged", // salts
          "io.vouch.tools.experiment: {} explored",
          "io.vouch.agent.http: Bearer ", // HTTP's own
          "io.vouch.agent.mcp: Bearer ",
          "io.vouch.agent.openai: data: {}\n\n",
          "io.vouch.agent.http: Not found", // an example of the API's description
          "io.vouch.agent.http: degraded: {}", // what monitors match
          "io.vouch.agent.http: request %s failed", // a log
          "io.vouch.agent.model: {} at {}", // the model's name in every record
          "io.vouch.agent.model: [system]\n{}\n[user]\n{}\n[format {}]\n{}",
          "io.vouch.agent.replay: The model'", // what older versions stored
          "io.vouch.agent.replay: The model (",
          "io.vouch.agent.terminal: vouch {}", // a name
          "io.vouch.tools.model: model file"); // a part's name

  private static final Predicate<Sentence> PEOPLE_READ_IT =
      sentence ->
          switch (sentence.packageName()) {
            // SQL is in small letters.
            case "io.vouch.memory.jdbc", "io.vouch.memory.jdbc.rows" ->
                Character.isUpperCase(sentence.text().charAt(0)) && !sentence.isShort();
            // The grammar's words are read, not said.
            case "io.vouch.agent.understanding.grammar" -> false;
            // Who loads the bundles cannot ask them.
            case "io.vouch.messages" -> false;
            // Plans as lines, the notation of published requests.
            case "io.vouch.agent.understanding.example" -> false;
            // May import no bundle; its errors tell whoever writes a prompt what is wrong with it.
            case "io.vouch.prompts" -> false;
            // What is planted: words, answers and plans that are wrong in a way each.
            case "io.vouch.agent.lab.fault" -> !sentence.file().endsWith("FaultCases.java");
            // What stands in the files that an import reads.
            case "io.vouch.agent.importing.detection", "io.vouch.agent.importing.mapping" ->
                !sentence.isShort() && !READ_IN_FILES.contains(sentence.text());
            // Classes of a style sheet.
            case "io.vouch.agent.report" -> !sentence.isShort();
            default -> !sentence.isShort() || isShortTextForPeople(sentence);
          };

  /**
   * Short texts are looked for where people are spoken to: in the agent and the tools' models, but
   * not where words are read (understanding) nor in the lab.
   */
  private static boolean isShortTextForPeople(Sentence text) {
    String room = text.packageName();
    boolean speaks = room.startsWith("io.vouch.agent.") || room.startsWith("io.vouch.tools.");
    boolean reads =
        room.startsWith("io.vouch.agent.understanding") || room.startsWith("io.vouch.agent.lab");
    return speaks && !reads && !FOR_PROGRAMS.contains(room + ": " + text.text());
  }

  @Test
  void mainCode_hasNoSentences() {
    assertThat(sentences)
        .as("sentences belong in a message bundle: see CONTRIBUTING, How to say something")
        .isEmpty();
  }

  @Test
  void literals_areFoundWhereverTheyStand(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Speaker.java"),
            """
            package here;
            @Told(by = "an annotation of ours")
            final class Speaker {
              // "a comment is not said"
              String sum(int n) { return "there " + "are " + n + " rows"; }
              String block() { return \"""
                  Several words on
                  two lines.\"""; }
              String formatted() { return "Row %d of %s".formatted(1, "x y"); }
              void broken() { throw new IllegalStateException("this cannot be true"); }
              String names() { return "io.vouch" + ".a_b" + "-word"; }
              String option() { return " --data-dir " + names(); }
              String json() { return "{\\"title\\": \\"a b\\"}"; }
              String tag() { return "<text class=\\"mid label\\" x=\\"%s\\">".formatted(1); }
              String[] read(String text) { return text.split(" and "); }
              String inATag() { return "<summary>The figures as a table</summary>"; }
              String none() { return "no items"; }
              String count(int n) { return n + " items"; }
              String done() { return "Done."; }
            }
            """);

    assertThat(SentencesInCode.in(List.of(source)))
        .extracting(Sentence::text)
        .containsExactly(
            "an annotation of ours",
            "there are {} rows",
            "Several words on\ntwo lines.",
            "Row %d of %s",
            "<summary>The figures as a table</summary>",
            "no items",
            "{} items",
            "Done.");
  }

  private static List<Path> mainSources() {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
