package io.vouch.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EngineHolderTest {
  private static final RecommendationRequest ANYTHING = RecommendationRequest.of(null, "test", 5);

  @TempDir private Path folder;

  @Test
  void current_keptByAReader_staysAsItWasAfterASwap() {
    try (Shelves shelves = Shelves.with(folder, 10);
        EngineHolder engines = new EngineHolder(shelves.loader())) {
      Engine kept = engines.current();
      shelves.add(10, 12);
      engines.catalogueChanged();
      assertThat(engines.current()).isNotSameAs(kept);
      assertThat(engines.current().catalogue().size()).isEqualTo(12);
      assertThat(kept.catalogue().size()).isEqualTo(10);
      assertThat(slate(kept).candidateCount()).isEqualTo(10);
      assertThat(slate(engines.current()).candidateCount()).isEqualTo(12);
    }
  }

  @Test
  void swaps_whileOthersRead_areWholeAndNeverGoBack() throws Exception {
    try (Shelves shelves = Shelves.with(folder, 10);
        EngineHolder engines = new EngineHolder(shelves.loader());
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      long first = engines.current().catalogue().version().sequence();
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < 3; reader++) {
        readers.add(threads.submit(() -> readUntil(done, engines, first)));
      }
      try {
        for (int item = 10; item < 30; item++) {
          shelves.add(item, item + 1);
          engines.catalogueChanged();
        }
      } finally {
        done.set(true);
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(engines.current().catalogue().size()).isEqualTo(30);
    }
  }

  /** Each version has one item more than the one before: whatever is read must agree on that. */
  private static int readUntil(AtomicBoolean done, EngineHolder engines, long first) {
    int reads = 0;
    long last = first;
    do {
      Engine engine = engines.current();
      long version = engine.catalogue().version().sequence();
      int size = engine.catalogue().size();
      assertThat(version).isGreaterThanOrEqualTo(last);
      assertThat(size).isEqualTo(10 + (int) (version - first));
      assertThat(engine.vocabulary().catalogue()).isSameAs(engine.catalogue());
      Recommendation slate = slate(engine);
      assertThat(slate.catalogueVersion().sequence()).isEqualTo(version);
      assertThat(slate.candidateCount()).isEqualTo(size);
      last = version;
      reads++;
    } while (!done.get());
    return reads;
  }

  @Test
  void largeCatalogue_answersAtOnceAndIsCompletedInTheBackground() {
    int items = 20_001;
    try (Shelves shelves = Shelves.with(folder, items)) {
      Engine quick = shelves.loader().load();
      assertThat(quick.stillLoading()).containsExactly("lexical");
      assertThat(quick.model().retrievers()).extracting(Retriever::name).doesNotContain("lexical");
      assertThat(slate(quick).items()).hasSize(5);
      try (EngineHolder engines = new EngineHolder(shelves.loader())) {
        engines.awaitComplete();
        assertComplete(engines, items);

        shelves.add(items, items + 1);
        engines.catalogueChanged(); // in the background, for it takes a while
        engines.awaitComplete();
        assertComplete(engines, items + 1);
      }
    }
  }

  private static void assertComplete(EngineHolder engines, int items) {
    assertThat(engines.current().catalogue().size()).isEqualTo(items);
    assertThat(engines.stillLoading()).isEmpty();
    assertThat(engines.current().model().retrievers())
        .extracting(Retriever::name)
        .contains("lexical");
  }

  private static Recommendation slate(Engine engine) {
    return engine.recommender().recommend(ANYTHING, Taste.unknown(null));
  }
}
