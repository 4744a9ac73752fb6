package io.vouch.agent.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.house.Workplaces;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultInjectionTest {

  @TempDir private Path directory;

  @Test
  void faults_inTheProduct_neitherOpenNorLoseNorCrash() {
    try (FaultShop shop = FaultShop.open(Workplaces.in(directory))) {
      FaultInjection.Figures figures = figures(shop);
      assertThat(figures.faults()).isGreaterThan(50);
      assertThat(figures.outcomes())
          .allMatch(o -> !o.failOpen() && !o.constraintLoss() && !o.crash());
      assertThat(figures.failOpenRate() + figures.constraintLossRate() + figures.crashRate())
          .isZero();
      assertThat(shop.prompted()).isNotEmpty().noneMatch(p -> p.contains(FaultCases.HOSTILE));
    }
  }

  /** Proves that the judge can say no: a shop that forgets what was said before. */
  @Test
  void faults_inAShopThatForgets_areFoundToOpenAndToLose() {
    try (FaultShop shop = FaultShop.open(Workplaces.in(directory))) {
      FaultInjection.Figures figures = figures(new Forgets(shop));
      assertThat(figures.failOpenRate()).isGreaterThan(0.8);
      assertThat(figures.constraintLossRate()).isGreaterThan(0.8);
      assertThat(figures.crashRate()).isZero();
    }
  }

  @Test
  void faults_inAShopThatThrows_areFoundToCrash() {
    try (FaultShop shop = FaultShop.open(Workplaces.in(directory))) {
      FaultInjection.Figures figures = figures(new Throws(shop));
      assertThat(figures.crashRate()).isEqualTo(1);
    }
  }

  private static FaultInjection.Figures figures(FaultInjection.Talking shop) {
    return (FaultInjection.Figures) new FaultInjection(shop).run(FaultCases.all()).figures();
  }

  /** A shop that takes the fault for a condition of its own is found as well. */
  @Test
  void faults_inAShopThatGuesses_areFoundToOpen() {
    try (FaultShop shop = FaultShop.open(Workplaces.in(directory))) {
      FaultInjection.Figures figures = figures(new Guesses(shop));
      assertThat(figures.failOpenRate()).isEqualTo(1);
      assertThat(figures.constraintLossRate()).isZero();
    }
  }

  /** Answers every turn but the first of a conversation as if it were the first. */
  private record Forgets(FaultShop shop) implements FaultInjection.Talking {
    @Override
    public ChatAnswer turn(ChatRequest request, @Nullable FaultyModel model) {
      return request.conversation() == null
          ? shop.turn(request, model)
          : shop.turn(
              new ChatRequest(new PersonId("anybody"), null, "recommend me something"), null);
    }

    @Override
    public Item item(ItemId id) {
      return shop.item(id);
    }
  }

  /** Takes every message after the first for a wish for red kettles. */
  private record Guesses(FaultShop shop) implements FaultInjection.Talking {
    @Override
    public ChatAnswer turn(ChatRequest request, @Nullable FaultyModel model) {
      return request.conversation() == null
          ? shop.turn(request, model)
          : shop.turn(
              new ChatRequest(request.person(), request.conversation(), "only in red"), null);
    }

    @Override
    public Item item(ItemId id) {
      return shop.item(id);
    }
  }

  /** Breaks down at every turn but the first of a conversation. */
  private record Throws(FaultShop shop) implements FaultInjection.Talking {
    @Override
    public ChatAnswer turn(ChatRequest request, @Nullable FaultyModel model) {
      if (request.conversation() != null) {
        throw new IllegalStateException(List.of("broken on purpose").toString());
      }
      return shop.turn(request, model);
    }

    @Override
    public Item item(ItemId id) {
      return shop.item(id);
    }
  }
}
