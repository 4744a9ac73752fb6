package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation in the README is what {@code vouch demo} says, cut only where it has "…". */
final class ReadmeConversationTest {
  private static final String YOU = "you   >";
  private static final String VOUCH = "vouch >";

  @TempDir private Path folder;

  @Test
  void everyLine_isSaidByTheDemo_inThisOrder() throws IOException {
    List<String> said = new ArrayList<>();
    demo()
        .at("/turns")
        .forEach(turn -> {
          said.add(plain(turn.at("/message").asText()));
          said.add(plain(turn.at("/text").asText()));
        });
    List<String> shown = conversation();

    assertThat(shown).hasSizeGreaterThanOrEqualTo(8);
    for (int at = 0; at < shown.size(); at += 2) {
      int turn = said.indexOf(shown.get(at));
      assertThat(turn).as("a message of the demo: %s", shown.get(at)).isNotNegative();
      assertThat(said.get(turn + 1))
          .as("the answer to: %s", shown.get(at))
          .containsSubsequence(pieces(shown.get(at + 1)));
    }
  }

  private static List<String> pieces(String text) {
    return List.of(text.split("…")).stream()
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  private JsonNode demo() throws IOException {
    StringWriter out = new StringWriter();
    int status =
        VouchMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute("demo", "--json", "--data-dir", folder.toString());
    assertThat(status).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  /** Messages and answers by turns, out of the README's first block. */
  private static List<String> conversation() throws IOException {
    String readme = Files.readString(root().resolve("README.md"));
    String block = readme.substring(readme.indexOf("```") + 3);
    block = block.substring(0, block.indexOf("```"));
    List<String> parts = new ArrayList<>();
    for (String exchange : block.split(YOU)) {
      String[] both = exchange.split(VOUCH, 2);
      if (both.length == 2) {
        parts.add(plain(both[0]));
        parts.add(plain(both[1]));
      }
    }
    return parts;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
