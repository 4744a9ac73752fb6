package io.vouch.agent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PublishedRequestsReportTest {
  @Test
  void requests_areCountedAndTheMissesAreShown() {
    PublishedRequests.Figures figures =
        (PublishedRequests.Figures) new PublishedRequests().run().figures();
    assertThat(figures.requests()).isGreaterThan(150);
    assertThat(figures.coverage()).isGreaterThan(0.8);
    assertThat(figures.planExactRate()).isGreaterThanOrEqualTo(0.9);
    double missed = figures.misses().size();
    assertThat(figures.coverage() * figures.planExactRate())
        .isEqualTo(1 - missed / figures.requests(), within(1e-9));
  }
}
