package io.vouch.agent.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.AnsweredAct;
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

  /** Proves that the judge can say no: a shop that recommends anything where it should ask. */
  @Test
  void faults_inAShopThatNeverAsks_areFoundToOpenAndToLose() {
    try (FaultShop shop = FaultShop.open(Workplaces.in(directory))) {
      FaultInjection.Figures figures = figures(new NeverAsks(shop));
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

  /** Answers a question to be asked with the slate of a person who wants nothing in particular. */
  private record NeverAsks(FaultShop shop) implements FaultInjection.Talking {
    @Override
    public ChatAnswer turn(ChatRequest request, @Nullable FaultyModel model) {
      ChatAnswer answer = shop.turn(request, model);
      boolean asks = answer.act() == AnsweredAct.ASK;
      return asks
          ? shop.turn(
              new ChatRequest(new PersonId("anybody"), null, "recommend me something"), null)
          : answer;
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
