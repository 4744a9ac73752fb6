package io.vouch.agent.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.tools.training.TrainingListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QualityEvaluationTest {
  @TempDir Path folder;

  @Test
  void run_tinySplit_popularityIsHandComputed() throws IOException {
    writeTiny();
    QualityReport.Row row = run(1).rows().get(0);
    // Item 0 is liked by all; unseen by popularity: person 0 gets 2, 3; person 1 gets 1, 3.
    assertThat(row.policy()).isEqualTo("popularity");
    assertThat(row.people()).isEqualTo(2);
    assertThat(row.recallAt20().mean()).isEqualTo(1.0);
    // Person 0 wants 2 (rank 1): 1. Person 1 wants 3 (rank 2): 1/log2(3).
    assertThat(row.ndcgAt10().mean()).isEqualTo((1 + Math.log(2) / Math.log(3)) / 2);
  }

  @Test
  void run_oneOrThreeThreads_givesTheSameFigures() throws IOException {
    writeTiny();
    assertThat(run(3).rows())
        .usingRecursiveComparison()
        .ignoringFields("trainSeconds", "scoreSeconds")
        .isEqualTo(run(1).rows());
  }

  @Test
  void run_folderWithoutSplits_saysWhatItWants() {
    assertThatThrownBy(() -> QualityEvaluation.run(folder, options(1), TrainingListener.SILENT))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("movielens-1m");
  }

  @Test
  void run_brokenGzip_namesTheFile() throws IOException {
    Files.writeString(folder.resolve("train.txt.gz"), "not gzip");
    Files.writeString(folder.resolve("test.txt.gz"), "not gzip");
    assertThatThrownBy(() -> QualityEvaluation.run(folder, options(1), TrainingListener.SILENT))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("train.txt.gz");
  }

  private QualityReport run(int threads) {
    return QualityEvaluation.run(folder, options(threads), TrainingListener.SILENT);
  }

  private static QualityOptions options(int threads) {
    return new QualityOptions(1, 1, threads, List.of("popularity", "item_to_item"));
  }

  private void writeTiny() throws IOException {
    write("train.txt.gz", "0 0 1\n1 0 2\n2 0 1 2 3\n");
    write("test.txt.gz", "0 2\n1 3\n2\n");
  }

  private void write(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
