package io.vouch.tools.requestlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LoggedRequestsTest {
  private static final FactorLayout TWO = FactorLayout.of("order", "gmv");

  @Test
  void add_requestsOfDifferentSizes_areReadBack() {
    LoggedRequests.Builder builder = LoggedRequests.of(TWO);
    for (int request = 0; request < 40; request++) {
      int count = 1 + request % 3;
      float[][] columns = new float[2][count];
      boolean[] ads = new boolean[count];
      for (int c = 0; c < count; c++) {
        columns[0][c] = request;
        columns[1][c] = 10 * request + c;
        ads[c] = c == 1;
      }
      builder.add(columns, ads);
    }
    LoggedRequests logged = builder.build();

    assertThat(logged.size()).isEqualTo(40);
    assertThat(logged.mostCandidates()).isEqualTo(3);
    assertThat(logged.candidates(38)).isEqualTo(3);
    assertThat(logged.value(38, 1, 2)).isEqualTo(382);
    assertThat(logged.value(37, 0, 1)).isEqualTo(37);
    assertThat(logged.isAdvertised(38, 1)).isTrue();
    assertThat(logged.isAdvertised(38, 2)).isFalse();
    double[] scores = new double[3];
    logged.score(38, new double[] {2, 0.5}, scores);
    assertThat(scores).containsExactly(2 * 38 + 190, 2 * 38 + 190.5, 2 * 38 + 191);
  }

  @Test
  void add_brokenRequest_isRefused() {
    LoggedRequests.Builder builder = LoggedRequests.of(TWO);
    assertThatThrownBy(() -> builder.add(new float[][] {{1}}, new boolean[1]))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("1 columns instead of 2");
    assertThatThrownBy(() -> builder.add(new float[][] {{1}, {1, 2}}, new boolean[1]))
        .hasMessageContaining("2 values in column (gmv)");
    assertThatThrownBy(() -> builder.add(new float[][] {{1}, {Float.NaN}}, new boolean[1]))
        .hasMessageContaining("NaN");
  }

  @Test
  void layout_columnsOfOneGroup_shareIt() {
    FactorLayout layout =
        new FactorLayout(
            List.of(
                new FactorColumn("order_ads", "order"),
                FactorColumn.of("gmv"),
                new FactorColumn("order_organic", "order")));

    assertThat(layout.groups()).containsExactly("order", "gmv");
    assertThat(layout.groupByColumn()).containsExactly(0, 1, 0);
    assertThat(layout.weights(Map.of("gmv", 2.0))).containsExactly(0, 2, 0);
    assertThatThrownBy(() -> layout.column("clicks")).hasMessageContaining("order_ads");
    assertThatThrownBy(() -> FactorLayout.of("a", "a")).hasMessageContaining("unique");
  }
}
