package io.vouch.agent.lab.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.request.PublishedRequests.SetFigures;
import org.junit.jupiter.api.Test;

/** The grammar keeps what it had reached on the published requests. */
final class PublishedRequestsTest {
  private static final double LEAST_COVERAGE = 0.75;
  private static final double LEAST_EXACT = 0.90;

  @Test
  void requests_ofEverySet_areAnsweredOrLeftAndTheAnswersAreExact() {
    ChatReport report = new PublishedRequests().run();
    PublishedRequests.Figures figures = (PublishedRequests.Figures) report.figures();
    figures
        .misses()
        .forEach(miss ->
            System.out.printf(
                "%s %s: %s%n   is  %s%n   not %s%n",
                miss.answered() ? "WRONG" : "ASKS",
                miss.scene(),
                miss.say(),
                miss.is(),
                miss.meant()));
    System.out.println(report.title());
    report.notes().forEach(System.out::println);
    assertThat(figures.requests()).isGreaterThanOrEqualTo(320);
    assertThat(figures.planExactRate()).isGreaterThanOrEqualTo(LEAST_EXACT);
    assertThat(figures.coverage()).isGreaterThanOrEqualTo(LEAST_COVERAGE);
    assertThat(figures.sets())
        .extracting(SetFigures::set)
        .containsExactly("developed", "held_out", "strangers", "unseen");
  }
}
