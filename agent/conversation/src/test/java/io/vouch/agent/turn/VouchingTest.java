package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.engine.Engine;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Recommendation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VouchingTest {
  @Test
  void faults_wishesOtherThanTheRequests_areToldOfEveryItem(@TempDir Path directory) {
    try (SmallShop shop = SmallShop.open(directory)) {
      Engine engine = shop.product().engines().current();
      Recommendation slate =
          Objects.requireNonNull(
              shop.say("ada", null, "something to brew coffee with").recommendation());
      List<List<UnverifiedWish>> listed =
          slate.items().stream().map(item -> item.certificate().wishes()).toList();
      assertThat(listed).isNotEmpty().doesNotContain(List.of());
      assertThat(Vouching.faults(engine, slate, List.of(), listed)).isEmpty();
      List<List<UnverifiedWish>> none = Collections.nCopies(listed.size(), List.of());
      assertThat(Vouching.faults(engine, slate, List.of(), none)).hasSameSizeAs(slate.items());
    }
  }
}
