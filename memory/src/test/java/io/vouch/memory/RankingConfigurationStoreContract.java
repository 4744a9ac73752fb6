package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.memory.RankingConfigurationStore.Activation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link RankingConfigurationStore} does. */
public abstract class RankingConfigurationStoreContract extends StoreContract {
  private static final RankingConfiguration V1 =
      new RankingConfiguration("v1", Map.of("relevance", 1.0, "freshness", 0.1 + 0.2), "by hand");
  private static final RankingConfiguration V2 = new RankingConfiguration("v2", Map.of(), "tuned");

  private RankingConfigurationStore rankings() {
    return store().rankings();
  }

  @Test
  void save_new_isFoundUnchangedAndNotActive() {
    rankings().save(V1, 5);
    rankings().save(V1, 6);

    assertThat(rankings().find("v1")).contains(V1);
    assertThat(rankings().find("v2")).isEmpty();
    assertThat(rankings().active()).isEmpty();
  }

  @Test
  void save_knownVersionWithOtherContent_conflicts() {
    rankings().save(V1, 5);

    assertFails(
        ErrorCode.CONFLICT,
        "v1",
        () -> rankings().save(new RankingConfiguration("v1", Map.of(), "by hand"), 6));
    assertThat(rankings().find("v1")).contains(V1);
  }

  @Test
  void activate_backAndForth_keepsTheWholeHistory() {
    rankings().save(V1, 1);
    rankings().save(V2, 1);
    rankings().activate("v1", 10);
    rankings().activate("v2", 20);
    rankings().activate("v1", 15);

    assertThat(rankings().active()).contains(V1);
    assertThat(rankings().activations())
        .containsExactly(
            new Activation("v1", 10), new Activation("v2", 20), new Activation("v1", 15));
  }

  @Test
  void activate_unknownVersion_isNotFound() {
    assertFails(ErrorCode.NOT_FOUND, "v9", () -> rankings().activate("v9", 1));
  }
}
