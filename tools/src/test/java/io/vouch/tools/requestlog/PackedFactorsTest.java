package io.vouch.tools.requestlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PackedFactorsTest {
  private static final FactorLayout LAYOUT = FactorLayout.of("popular", "content", "eco");

  private static LoggedRequests unpacked(String text) {
    LoggedRequests.Builder builder = LoggedRequests.of(LAYOUT);
    PackedFactors.unpack(text, LAYOUT, builder);
    return builder.build();
  }

  @Test
  void unpack_whatWasPacked_isTheSame_andSilentColumnsAreZero() {
    Map<String, float[]> columns = new LinkedHashMap<>();
    columns.put("content", new float[] {0.5f, -0.25f});
    columns.put("eco", new float[2]);
    columns.put("popular", new float[] {0, Float.MIN_VALUE});

    LoggedRequests logged = unpacked(PackedFactors.pack(columns, new boolean[] {false, true}));

    assertThat(logged.size()).isEqualTo(1);
    assertThat(logged.candidates(0)).isEqualTo(2);
    assertThat(logged.value(0, 0, 1)).isEqualTo(Float.MIN_VALUE);
    assertThat(logged.value(0, 1, 0)).isEqualTo(0.5f);
    assertThat(logged.value(0, 1, 1)).isEqualTo(-0.25f);
    assertThat(logged.value(0, 2, 1)).isZero();
    assertThat(logged.isAdvertised(0, 0)).isFalse();
    assertThat(logged.isAdvertised(0, 1)).isTrue();
  }

  @Test
  void pack_sixtyCandidates_isShort() {
    SplittableRandom random = new SplittableRandom(3);
    float[] column = new float[60];
    for (int i = 0; i < column.length; i++) {
      column[i] = (float) random.nextDouble();
    }
    String text =
        PackedFactors.pack(
            Map.of("popular", column, "content", column, "eco", new float[60]), new boolean[60]);
    assertThat(text.length()).isLessThan(60 * 2 * 4 * 2);
  }

  @Test
  void unpack_anythingElse_isRefused() {
    String foreign = PackedFactors.pack(Map.of("gmv", new float[] {1}), new boolean[1]);
    String broken = PackedFactors.pack(Map.of("eco", new float[] {1}), new boolean[1]);
    for (String text :
        new String[] {"", "!", "AAAA", foreign, broken.substring(0, broken.length() / 8 * 4)}) {
      assertThatThrownBy(() -> unpacked(text)).isInstanceOf(VouchException.class);
    }
  }
}
