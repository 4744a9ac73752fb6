package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A column that is read by its position is another one as soon as somebody changes the query. */
final class ColumnsByNameTest {
  private static final Path SOURCES = Path.of("src/main/java/io/vouch/memory");

  /** A getter of a result with a number, or with anything that is not a text in quotes. */
  private static final Pattern BY_POSITION =
      Pattern.compile(
          "\\.get(String|Int|Long|Double|Float|Boolean|Object|Bytes|BigDecimal)\\((?!\\s*\")");

  @Test
  void results_areReadByName_exceptInRow() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(ColumnsByNameTest::isReader).toList()) {
        Matcher matcher = BY_POSITION.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(file.getFileName() + ": " + matcher.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void rule_readByPosition_isFound() {
    assertThat(BY_POSITION.matcher("result.getString(1)").find()).isTrue();
    assertThat(BY_POSITION.matcher("result.getLong( FIRST + 1)").find()).isTrue();
    assertThat(BY_POSITION.matcher("versions.getString(\"version\")").find()).isFalse();
  }

  private static boolean isReader(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("Row.java");
  }
}
