package io.vouch.agent.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.fitness.FitnessReport;
import io.vouch.agent.importing.fitness.FitnessSurvey;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.fixtures.RealData;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real folders import by detection alone, with the counts their owners publish. */
final class RealDataImportTest {
  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void open() {
    bench = new ImportBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void movieLens100k_asPublished_importsWhole() {
    Imported done = bench.imported(RealData.require("movielens-100k"));
    assertThat(done.counts()).isEqualTo(new ImportCounts(102_625, 0, 0, 1_682, 943, 100_000));
    FitnessReport fitness = FitnessSurvey.of(bench.store.catalogue(), bench.store.events());
    assertThat(fitness.peopleWithFiveEvents()).isEqualTo(943);
    assertThat(fitness.eventsOnUnknownItems()).isZero();
    assertThat(fitness.itemsWithPrice()).isZero();
  }

  @Test
  void movieLensLatestSmall_withItsOddHeader_importsWhole() {
    Imported done = bench.imported(RealData.require("ml-latest-small"));
    assertThat(done.counts()).isEqualTo(new ImportCounts(110_578, 0, 0, 9_742, 0, 100_836));
    assertThat(done.published().peopleInStore()).isEqualTo(610);
  }

  @Test
  void movieLens1m_moviesAndUsers_importWhole() {
    Imported done = bench.imported(RealData.require("movielens-1m"));
    assertThat(done.counts()).isEqualTo(new ImportCounts(9_923, 0, 0, 3_883, 6_040, 0));
  }

  @Test
  void goodbooks10k_withGenres_importsWhole() {
    Imported done = bench.imported(RealData.require("goodbooks-10k"));
    assertThat(done.counts()).isEqualTo(new ImportCounts(10_099, 0, 0, 10_000, 0, 99));
  }

  @Test
  void awsRetailCatalogue_productsAndPeople_importWhole() {
    Imported done = bench.imported(RealData.require("catalog-aws-retail-demo"));
    assertThat(done.counts()).isEqualTo(new ImportCounts(7_715, 0, 0, 2_465, 5_250, 0));
    assertThat(FitnessSurvey.of(bench.store.catalogue(), bench.store.events()).itemsWithPrice())
        .isEqualTo(2_465);
  }

  @Test
  void bestBuyCatalogue_withoutIds_importsWhole() {
    Imported done = bench.imported(RealData.require("catalog-bestbuy-typesense"));
    assertThat(done.published().itemsInStore()).isEqualTo(3_291);
    assertThat(bench.store.catalogue().schema().withRole(FieldRole.BRAND)).hasSize(1);
  }
}
