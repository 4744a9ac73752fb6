package io.vouch.agent.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.ImportOutcome.Stopped;
import io.vouch.agent.importing.detection.DetectionOptions;
import io.vouch.agent.importing.detection.Detector;
import io.vouch.domain.VouchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One broken input per class of error: the message is clear and the store is as it was. */
final class InvalidFilesTest {
  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void open() {
    bench = new ImportBench(folder);
    Path before = bench.write("before.csv", "id,title,price", "old,Old Thing,5");
    Imported done = bench.imported(before);
    assertThat(done.published().itemsInStore()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    assertThat(bench.store.catalogue().count()).isEqualTo(1);
    assertThat(bench.store.events().count()).isZero();
    bench.close();
  }

  @Test
  void missingPath_isNamed() {
    refused(bench.files.resolve("nowhere"), "There is no file or folder (", "nowhere");
  }

  @Test
  void emptyFile_isNamed() {
    refused(bench.bytes("empty.csv", new byte[0]), "is empty. Maybe the export failed.");
  }

  @Test
  void headerOnly_hasNoRows() {
    refused(bench.write("h.csv", "id,title,price"), "The files have no rows.");
  }

  @Test
  void truncatedGzip_isNamed() throws IOException {
    Path whole = bench.gzip("whole.csv.gz", rows(5_000));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = bench.bytes("cut.csv.gz", Arrays.copyOf(bytes, bytes.length * 2 / 3));
    Files.delete(whole);
    refused(
        cut,
        "is a damaged or truncated gzip archive. Maybe the download broke off; fetch it again.");
  }

  @Test
  void corruptGzip_isNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(bench.gzip("c.csv.gz", rows(5_000)));
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 400, (byte) 0x55);
    refused(bench.bytes("c.csv.gz", bytes), "is a damaged or truncated gzip archive.");
  }

  @Test
  void archive_isNamedByItsKind() {
    refused(
        bench.bytes("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0}),
        "is a ZIP archive (or a spreadsheet), which Vouch does not read.");
  }

  @Test
  void binary_isNoText() {
    refused(
        bench.bytes("b.csv", new byte[] {'a', ',', 0, 1, 2, '\n'}),
        "is no text: it has the control byte 0x00.");
  }

  @Test
  void endlessLine_isNamedByItsNumber() {
    refused(
        bench.write("l.csv", "id,title,price", "1,A,2", "2," + "x".repeat(1_200_000) + ",3"),
        "Line 3 of ",
        "is longer than 1048576 characters.");
  }

  @Test
  void endlessQuote_isNamedByItsLine() {
    String[] lines = rows(3_000);
    lines[2_900] = "id9,\"never closed,5";
    refused(bench.write("q.csv", lines), "The quoted cell on line 2901 of ", "never ends.");
  }

  @Test
  void wrongEncodingGiven_isNamed() {
    Path file = bench.write("e.csv", StandardCharsets.ISO_8859_1, "id,title,price", "1,Café,2");
    assertThatThrownBy(() ->
            bench
                .run()
                .run(
                    Detector.detect(
                        List.of(file),
                        new DetectionOptions(null, Map.of(), null, StandardCharsets.UTF_8)),
                    OnError.SKIP))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("is not UTF-8")
        .hasMessageContaining("Maybe give its encoding, for example --encoding=ISO-8859-1.");
  }

  @Test
  void lateWrongByte_leavesTheStoreAsItWas() {
    String[] lines = rows(300_000);
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    text[text.length - 3] = (byte) 0xE9;
    refused(bench.bytes("late.csv", text), "is not UTF-8: it has a byte after line");
  }

  @Test
  void wrongFormatNamed_isRefused() {
    Path file = bench.write("w.csv", "id,title,price", "1,A,2");
    assertThatThrownBy(() ->
            Detector.detect(
                List.of(file), new DetectionOptions("movielens-100k", Map.of(), null, null)))
        .hasMessageContaining("has no files of the format movielens-100k.");
  }

  @Test
  void proseFile_isNoTable() {
    refused(
        bench.write("prose.csv", "Once upon a time", "there was a shop"),
        "is no table that Vouch knows");
  }

  @Test
  void tableWithoutTitle_asksForTheColumn() {
    refused(
        bench.write("t.csv", "product_id,price", "1,2", "2,3"),
        "has no column that looks like the title",
        "--map title=COLUMN");
  }

  @Test
  void unknownColumnInMap_isRefused() {
    Path file = bench.write("m.csv", "id,title,price", "1,A,2");
    assertThatThrownBy(() ->
            Detector.detect(
                List.of(file), new DetectionOptions(null, Map.of("price", "cost"), null, null)))
        .hasMessage(
            "The column (cost) of --map is in none of the files. Maybe it is one of [id, title, price].");
  }

  @Test
  void truncatedJson_isNamedByItsLine() {
    refused(
        bench.write("t.json", "[{\"id\":1,\"name\":\"A\",\"price\":1},", "{\"id\":2,\"name\":"),
        "is no valid JSON on line");
  }

  @Test
  void brokenYaml_isNamedByItsLine() {
    refused(
        bench.write("t.yaml", "- id: 1", "  name: A", "  price: 1", "- id: 2", "  name: [B"),
        "is no valid YAML on line");
  }

  @Test
  void mostRowsBroken_importsNothing() {
    refused(
        bench.write(
            "ratings.dat", "1::1::9::978300760", "1::2::9::978300760", "1::3::4::978300760"),
        "Of 3 rows 2 cannot be imported, so nothing was.",
        "The rating (9) is not between 0 and 5.0.");
  }

  @Test
  void stopAtFirstError_storesNothing() {
    Path file =
        bench.write(
            "s.csv",
            "id,title,price",
            "1,A,2",
            "2,B,cheap",
            "3,C,4",
            "4,D,5",
            "5,E,5",
            "6,F,5",
            "7,G,5",
            "8,H,5",
            "9,I,5",
            "10,J,5",
            "11,K,1");
    ImportOutcome outcome = bench.run().run(bench.detect(file), OnError.STOP);
    assertThat(((Stopped) outcome).problem().line()).isEqualTo(3);
    assertThat(((Stopped) outcome).problem().reason())
        .isEqualTo("The price (cheap) is no amount of money.");
  }

  private void refused(Path path, String... parts) {
    assertThatThrownBy(() -> bench.run().run(bench.detect(path), OnError.SKIP))
        .isInstanceOf(VouchException.class)
        .message()
        .contains(parts);
  }

  private static String[] rows(int count) {
    String[] lines = new String[count];
    lines[0] = "id,title,price";
    for (int i = 1; i < count; i++) {
      lines[i] = "id%d,Thing %d,%d.99".formatted(i, i * 31 % 977, i % 90);
    }
    return lines;
  }
}
