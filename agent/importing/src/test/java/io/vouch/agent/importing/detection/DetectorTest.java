package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldDefinition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format files are taken for; lines are parted by {@code /}. */
final class DetectorTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "u.data ~ 1\t7\t5\t881250949 ~ movielens-100k ~ CERTAIN ~ EVENTS",
        "u.user ~ 1|24|M|baker|00000 ~ movielens-100k ~ CERTAIN ~ PEOPLE",
        "ratings.dat ~ 1::7::5::978300760 ~ movielens-1m ~ CERTAIN ~ EVENTS",
        "ratings.dat ~ user_id,item_id,rating / 1,7,5 ~ tables ~ LIKELY ~ EVENTS",
        "movies.csv ~ movieId,title,genres / 1,Dawn (2001),Drama ~ movielens-csv ~ CERTAIN ~ ITEMS",
        "movies.csv ~ id,title,price / 1,Dawn,5 ~ tables ~ LIKELY ~ ITEMS",
        "ratings.csv ~ userId,movieId,rating,timestamp / 1,7,5,978300760"
            + " ~ movielens-csv ~ CERTAIN ~ EVENTS",
        "ratings.csv ~ user_id,book_id,rating / 1,7,5 ~ tables ~ LIKELY ~ EVENTS",
        "books.csv ~ book_id,goodreads_book_id,authors,title / 1,9,Ann,Boat"
            + " ~ goodbooks-10k ~ CERTAIN ~ ITEMS",
        "books.csv ~ book_id,authors,title / 1,Ann,Boat ~ tables ~ UNSURE ~ ITEMS",
        "x.inter ~ user_id:token\titem_id:token / u\ti ~ recbole ~ CERTAIN ~ EVENTS",
        "items.jsonl ~ {\"ItemId\":\"i\",\"Comment\":\"Hammer\"} ~ gorse ~ CERTAIN ~ ITEMS",
        "items.jsonl ~ {\"id\":\"i\",\"title\":\"Hammer\",\"price\":5} ~ tables ~ LIKELY ~ ITEMS",
        "meta_X.jsonl ~ {\"parent_asin\":\"B\",\"title\":\"Lamp\"} ~ amazon-reviews-2023 ~ CERTAIN"
            + " ~ ITEMS",
        "plain.csv ~ id,title / 1,Bell ~ tables ~ UNSURE ~ ITEMS",
        "clicks.csv ~ user_id,item_id / 1,7 ~ tables ~ LIKELY ~ EVENTS"
      })
  void detect_oneFile_isOfTheFormatThatItsNameAndColumnsSay(
      String name, String lines, String format, Confidence confidence, RowKind kind) {
    Detection detection = detect(write(name, lines), DetectionOptions.GUESS);
    assertThat(detection.format()).isEqualTo(format);
    assertThat(detection.confidence()).isEqualTo(confidence);
    assertThat(detection.plans()).singleElement().extracting(TablePlan::kind).isEqualTo(kind);
  }

  @Test
  void detect_folder_ordersItemsPeopleEventsAndSaysWhatIsLeftOut() {
    write("shop/c_events.csv", "user_id,item_id / u,1");
    write("shop/b_users.csv", "user_id,age,gender / u,30,f");
    write("shop/a_items.csv", "item_id,title,price / 1,Bell,5");
    write("shop/colours.csv", "id,name / 1,Red");
    write("shop/readme.txt", "read me");
    write("shop/.hidden.csv", "id,title / 1,x");

    Detection detection = detect(folder.resolve("shop"), DetectionOptions.GUESS);

    assertThat(detection.plans())
        .extracting(plan -> plan.file().plainName())
        .containsExactly("a_items.csv", "b_users.csv", "c_events.csv");
    assertThat(detection.ignoredFiles().keySet())
        .extracting(path -> Path.of(path).getFileName().toString())
        .containsExactlyInAnyOrder("colours.csv", "readme.txt");
  }

  @Test
  void detect_sample_isTheFirstRowOfTheMappedColumns() {
    Path file = write("t.csv", "id,title,isbn,genres / 1,Bell,978,a|b / 2,Drum,979,c");
    assertThat(detect(file, DetectionOptions.GUESS).samples())
        .containsExactly(Map.of("id", "1", "title", "Bell", "genres", "a|b"));
  }

  @Test
  void detect_notes_sayWhatAPersonShouldKnow() {
    assertThat(notes("t.csv", "title,price / Bell,5", null))
        .containsExactly(
            "prices are taken for USD; --currency says otherwise",
            "no id column: ids are made from title, brand and links");
    assertThat(notes("t.csv", "id,title,price / 1,Bell,5", "USD")).isEmpty();
    assertThat(notes("t.csv", "id,title,price / 1,Bell,5 €", null)).isEmpty();
    assertThat(notes("e.csv", "user_id,item_id / 1,7", null))
        .containsExactly("e.csv has no times: its events have none");
  }

  @Test
  void detect_options_winOverEveryGuess() {
    Path file =
        SmallFiles.write(folder, "t.csv", StandardCharsets.ISO_8859_1, "id,nom,prix\n1,é,5");
    Detection detection =
        detect(
            file,
            new DetectionOptions(
                "tables",
                Map.of("title", "nom", "price", "prix"),
                "CHF",
                StandardCharsets.ISO_8859_1));
    assertThat(detection.plans().getFirst().currency()).isEqualTo("CHF");
    assertThat(detection.schema().fields())
        .extracting(FieldDefinition::name, FieldDefinition::unit)
        .contains(tuple("price", "CHF"));
    assertThat(detection.samples().getFirst()).containsEntry("nom", "é");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"id,price / 1,5 ~ title", "user_id,age,gender / 1,30,f ~", "a,b / 1,x ~ title"})
  void detect_withoutANeededColumn_namesIt(String lines, @Nullable String missing) {
    Path file = write("t.csv", lines);
    if (missing == null) {
      assertThat(detect(file, DetectionOptions.GUESS).plans()).hasSize(1);
      return;
    }
    refused(file, null, ErrorCode.BAD_DATA, "--map " + missing + "=COLUMN");
  }

  @Test
  void detect_whatIsNotThere_isRefused() {
    refused(folder.resolve("nowhere"), null, ErrorCode.NOT_FOUND, "nowhere");
    refused(folder, null, ErrorCode.NOT_FOUND, "has no files");
    Path file = write("t.csv", "id,title / 1,Bell");
    refused(file, "excel", ErrorCode.INVALID_REQUEST, "(excel) is none of");
    refused(file, "gorse", ErrorCode.BAD_DATA, "no files of the format gorse");
    write("notes/a.txt", "x");
    write("notes/b.md", "y");
    refused(folder.resolve("notes"), null, ErrorCode.BAD_DATA, "None of the 2 files");
  }

  @Test
  void formats_haveOneNameEach() {
    assertThat(Detector.formats()).hasSize(8).doesNotHaveDuplicates().endsWith("tables");
  }

  private void refused(Path path, @Nullable String format, ErrorCode code, String part) {
    assertThatThrownBy(() -> detect(path, new DetectionOptions(format, Map.of(), null, null)))
        .isInstanceOfSatisfying(VouchException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(part);
  }

  private List<String> notes(String name, String lines, @Nullable String currency) {
    return detect(write(name, lines), new DetectionOptions(null, Map.of(), currency, null)).notes();
  }

  private Path write(String name, String lines) {
    String text = lines.replace(" / ", "\n") + "\n";
    return SmallFiles.write(folder, name, StandardCharsets.UTF_8, text);
  }

  private static Detection detect(Path path, DetectionOptions options) {
    return Detector.detect(List.of(path), options);
  }
}
