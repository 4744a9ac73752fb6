package io.vouch.agent.lab.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.lab.talk.TalkReport.Row;
import io.vouch.domain.VouchException;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TalkStudyTest {
  private static final TalkOptions FORTY = new TalkOptions(40, 1, 6_000, 8);

  @TempDir private Path first;
  @TempDir private Path second;
  @TempDir private Path third;

  @Test
  void productStudy_criticsFindMoreThanSilenceAndChance_andNothingLeaks() {
    TalkReport report = TalkStudy.ofTheProduct(Workplaces.in(first), FORTY, line -> {});

    assertThat(report.simulated()).isTrue();
    assertThat(report.rows()).hasSize(5);
    assertThat(report.rows()).allMatch(row -> row.n() == 40 && row.leaks() == 0);
    double critic = success(report, "critic", "vouch");
    assertThat(critic).isGreaterThan(success(report, "silent", "vouch"));
    assertThat(critic).isGreaterThan(success(report, "random-critic", "vouch"));
    assertThat(critic).isGreaterThan(success(report, "critic", "chance"));
    assertThat(report.transcripts().getFirst().lines()).anyMatch(line -> line.startsWith("user: "));
  }

  @Test
  void productStudy_sameSeed_sameReport() {
    TalkOptions few = new TalkOptions(6, 3, 600, 5);
    TalkReport one = TalkStudy.ofTheProduct(Workplaces.in(first), few, line -> {});
    TalkReport other = TalkStudy.ofTheProduct(Workplaces.in(second), few, line -> {});
    assertThat(other).isEqualTo(one);
    assertThat(
            TalkStudy.ofTheProduct(Workplaces.in(third), new TalkOptions(6, 4, 600, 5), line -> {})
                .rows())
        .isNotEqualTo(one.rows());
  }

  @Test
  void userWhoseItemsAreGone_neverAccepts_andLosesPatience() {
    try (ShopChat shop = ShopChat.open(Workplaces.in(first), DemoMarket.standard())) {
      Catalogue catalogue = shop.catalogue();
      CandidateIndex index = new CandidateIndex(catalogue);
      SplittableRandom random = new SplittableRandom(5);
      Need need = new NeedSource(index, catalogue).draw(random);
      TalkingUser user =
          new TalkingUser(
              new Utterance.View(catalogue, index),
              need,
              Set.of(),
              new TalkingUser.Voice(Manner.CRITIC, Wording.PLAIN, random));
      Dialogue talk = user.talk(0, shop.begin("somebody"), 6);
      assertThat(talk.accepted()).isFalse();
      assertThat(talk.turns()).isEqualTo(6);
      assertThat(talk.lines()).hasSize(13).endsWith("(gives up)");
    }
  }

  @Test
  void wordsThatNameAnAcceptableItem_areCountedAsALeak() {
    try (ShopChat shop = ShopChat.open(Workplaces.in(first), DemoMarket.standard())) {
      Catalogue catalogue = shop.catalogue();
      CandidateIndex index = new CandidateIndex(catalogue);
      SplittableRandom random = new SplittableRandom(5);
      Need need = new NeedSource(index, catalogue).draw(random);
      String title = catalogue.title(catalogue.indexOf(need.acceptable().iterator().next()));
      TalkingUser user =
          new TalkingUser(
              new Utterance.View(catalogue, index),
              need,
              need.acceptable(),
              new TalkingUser.Voice(
                  Manner.CRITIC,
                  (sentence, hidden) -> sentence.plain() + ", the " + title,
                  random));
      assertThat(
              user.talk(0, message -> new ChatPort.Reply("?", List.of(), true, List.of()), 3)
                  .leaks())
          .isEqualTo(3);
    }
  }

  @Test
  void options_outOfRange_areRefused() {
    assertThatThrownBy(() -> new TalkOptions(0, 1, 600, 8)).isInstanceOf(VouchException.class);
    assertThatThrownBy(() -> new TalkOptions(1, 1, 600, 2)).isInstanceOf(VouchException.class);
  }

  private static double success(TalkReport report, String talks, String chat) {
    return report.rows().stream()
        .filter(row -> row.talks().equals(talks) && row.chat().equals(chat))
        .map(Row::success)
        .findFirst()
        .orElseThrow()
        .mean();
  }
}
