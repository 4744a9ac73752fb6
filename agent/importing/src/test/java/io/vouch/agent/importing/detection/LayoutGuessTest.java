package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.Layout.Delimited;
import io.vouch.agent.importing.reading.Layout.JsonArray;
import io.vouch.agent.importing.reading.Layout.JsonLines;
import io.vouch.agent.importing.reading.Layout.YamlList;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutGuessTest {
  @TempDir private Path folder;

  static Stream<Arguments> delimited() {
    return Stream.of(
        table("id,title,price\n1,Bell,5\n2,Drum,7", ",", 1, "id", "title", "price"),
        table("sku;name;preis\ns1;Hat;12,99\ns2;Cap;9,50", ";", 1, "sku", "name", "preis"),
        table("item_id\ttitle\tyear\n1\tBell, big\t1990", "\t", 1, "item_id", "title", "year"),
        table("id|title|brand\n1|Bell|Kiln\n2|Drum|Oven", "|", 1, "id", "title", "brand"),
        table(
            "1::Bell (1990)::Toys\n2::Drum (1991)::Toys", "::", 0, "column1", "column2", "column3"),
        table("1,5,978300760\n2,4,978300761", ",", 0, "column1", "column2", "column3"),
        table("Ann,Bob\nCy,Dee", ",", 0, "column1", "column2"),
        table("Frage,Antwort\nHut,5\nMütze,7", ",", 1, "Frage", "Antwort"),
        table("price,price\n1,2", ",", 0, "column1", "column2"),
        table(",title,price\n0,Bell,5\n1,Drum,7", ",", 1, "column1", "title", "price"),
        table("id,title\n1,\"Bell, small\"\n2,\"Drum, big\"", ",", 1, "id", "title"),
        table("id,title\n1,\"Bell\nof brass\"\n2,Drum", ",", 1, "id", "title"),
        table("\n\nid,title,price\n\n1,Bell,5", ",", 1, "id", "title", "price"),
        table("id;title\n1;\"a, b, c\"\n2;\"d, e, f\"", ";", 1, "id", "title"),
        table("user_id:token\titem_id:token\nu\ti", "\t", 1, "user_id:token", "item_id:token"));
  }

  private static Arguments table(
      String text, String delimiter, int headerLines, String... columns) {
    return Arguments.of(text, delimiter, headerLines, List.of(columns));
  }

  @ParameterizedTest
  @MethodSource("delimited")
  void of_delimitedText_hasSeparatorHeaderAndColumns(
      String text, String delimiter, int headerLines, List<String> columns) {
    Delimited layout = (Delimited) guess("t.csv", StandardCharsets.UTF_8, text);
    assertThat(layout.delimiter()).isEqualTo(delimiter);
    assertThat(layout.headerLines()).isEqualTo(headerLines);
    assertThat(layout.columns()).isEqualTo(columns);
  }

  @Test
  void of_fewLinesOfAnotherWidth_isStillTheTable() {
    String text = "id,title,price\n" + "1,Bell,5\n".repeat(8) + "2,Drum\n" + "3,Horn,7\n";
    assertThat(guess("t.csv", StandardCharsets.UTF_8, text).columns()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void of_fileWithByteOrderMark_hasItInNoColumn(String charset) {
    Layout layout = guess("t.csv", Charset.forName(charset), "\uFEFFid,title\n1,Café\n2,Bell");
    assertThat(layout.columns()).containsExactly("id", "title");
  }

  @Test
  void of_latin1_readsItsLetters() {
    Layout layout = guess("t.csv", StandardCharsets.ISO_8859_1, "id,título\n1,Campana\n2,Café");
    assertThat(layout.columns()).containsExactly("id", "título");
  }

  static Stream<Arguments> trees() {
    return Stream.of(
        Arguments.of("a.json", "[{\"id\":1},\n{\"id\":2}]", new JsonArray(List.of())),
        Arguments.of("a.json", "{\n\"items\": [{\"id\":1}]}", new JsonArray(List.of())),
        Arguments.of("a.json", "{\"items\": [ {\"id\":1}, {\"id\":2}]}", new JsonArray(List.of())),
        Arguments.of("a.jsonl", "{\"id\":1,\"of\":[{\"x\":1}]}", new JsonLines(List.of())),
        Arguments.of("a.json", "{\"id\":1,\"tags\":[\"x\"]}", new JsonLines(List.of())),
        Arguments.of("a.json", "{\"id\":1}\n{\"id\":2}", new JsonLines(List.of())),
        Arguments.of("a.jsonl", "{\"id\":1}\n{\"id\":2}", new JsonLines(List.of())),
        Arguments.of("a.txt", "  {\"id\":1}\n{\"id\":2}", new JsonLines(List.of())),
        Arguments.of("a.ndjson", "{\"id\":1,\n\"x\":2}", new JsonLines(List.of())),
        Arguments.of("a.txt", "- id: 1\n- id: 2", new YamlList(List.of())),
        Arguments.of("a.txt", "---\n- id: 1", new YamlList(List.of())),
        Arguments.of("a.yml", "items:\n  - id: 1", new YamlList(List.of())));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void of_jsonAndYaml_areKnownByTheirStartAndName(String name, String text, Layout layout) {
    assertThat(guess(name, StandardCharsets.UTF_8, text)).isEqualTo(layout);
  }

  @ParameterizedTest
  @CsvSource({
    "'Once upon a time\nthere was a shop',no common delimiter",
    "'title\nBell\nDrum',no common delimiter",
    "'\n \n',has no rows"
  })
  void of_noTable_isRefusedByName(String text, String why) {
    assertThatThrownBy(() -> guess("odd.csv", StandardCharsets.UTF_8, text))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
        .hasMessageContaining("odd.csv")
        .hasMessageContaining(why);
  }

  private Layout guess(String name, Charset charset, String text) {
    SourceFile file = SourceFile.of(SmallFiles.write(folder, name, charset, text));
    return LayoutGuess.of(file, TextEncoding.guess(file));
  }
}
