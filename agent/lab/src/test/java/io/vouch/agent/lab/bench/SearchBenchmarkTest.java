package io.vouch.agent.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.lab.bench.SearchBenchmark.Result;
import io.vouch.agent.lab.bench.SearchBenchmark.Size;
import io.vouch.tools.search.ParzenSearch;
import org.junit.jupiter.api.Test;

final class SearchBenchmarkTest {
  @Test
  void run_small_saysThatThreadsChangeNothing() {
    Result result = new SearchBenchmark(1).run(new ParzenSearch(), new Size(60, 100, 20, 2));

    assertThat(result.hashEqualAcrossThreads()).isTrue();
    assertThat(result.trials()).isEqualTo(60);
    assertThat(result.seconds()).isPositive();
    assertThat(result.bestObjective()).isNotNegative();
  }
}
