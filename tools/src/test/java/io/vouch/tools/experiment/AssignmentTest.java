package io.vouch.tools.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.ranking.RankingConfiguration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AssignmentTest {
  private static final RankingConfiguration ANY =
      new RankingConfiguration("v1", Map.of("a", 1.0), "");
  private static final List<Arm> ARMS =
      List.of(new Arm("control", ANY, 0.5), new Arm("treatment", ANY, 0.2));

  /** Computed by another program (Python), so that people stay in their arms across releases. */
  @Test
  void point_knownSubject_isPinned() {
    assertThat(Assignment.point("s", "p1")).isEqualTo(0.6019525828646456);
  }

  @Test
  void arm_manySubjects_fillTheArmsByTheirShares() {
    int[] counts = new int[3];
    int subjects = 100_000;
    for (int i = 0; i < subjects; i++) {
      counts[Assignment.arm("salt", "person-" + i, ARMS) + 1]++;
    }
    // Five standard errors of a share of 0.5 over 100,000 subjects are 0.008.
    assertThat(counts[0] / (double) subjects).isCloseTo(0.3, within(0.008));
    assertThat(counts[1] / (double) subjects).isCloseTo(0.5, within(0.008));
    assertThat(counts[2] / (double) subjects).isCloseTo(0.2, within(0.008));
  }

  @Test
  void arm_otherSalt_isIndependent() {
    int subjects = 100_000;
    int both = 0;
    for (int i = 0; i < subjects; i++) {
      boolean first = Assignment.arm("w1", "person-" + i, ARMS) == 0;
      boolean second = Assignment.arm("w2", "person-" + i, ARMS) == 0;
      both += first && second ? 1 : 0;
    }
    assertThat(both / (double) subjects).isCloseTo(0.25, within(0.007));
  }
}
