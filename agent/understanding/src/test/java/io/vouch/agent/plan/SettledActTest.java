package io.vouch.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done where a message says more than its act. */
final class SettledActTest {
  private static final Act RECOMMEND = new Act.Recommend();
  private static final ItemReference FOCUS = new ItemReference.InFocus();

  /** Questions that are answered from the whole catalogue. */
  private static final List<Act> EXACT =
      List.of(
          new Act.Count(),
          new Act.ListValues("brand"),
          new Act.Statistic(Act.Statistic.Measure.AVERAGE, "price"),
          new Act.ShowProfile(),
          new Act.AskBack("price"));

  /** Questions about items. */
  private static final List<Act> ABOUT_ITEMS =
      List.of(
          new Act.LookUp(FOCUS, null),
          new Act.AskAbout(FOCUS, "rain"),
          new Act.AskWho(FOCUS),
          new Act.AskEach(List.of(FOCUS, new ItemReference.ByRank(2)), "rain", false),
          new Act.AskFacts(List.of(FOCUS), List.of("reviews")),
          new Act.Compare(List.of(FOCUS, new ItemReference.ByRank(2))),
          new Act.Explain(FOCUS));

  /** Acts that stand whatever else is said. */
  private static final List<Act> FIRM =
      List.of(
          RECOMMEND,
          new Act.Remember(List.of(Opinion.of(true, "brand", "Acme"))),
          Act.Forget.about("red"),
          new Act.TryAgain(true),
          new Act.Bundle(List.of(), null, List.of(), "shop", null));

  private static Act settled(Act said, boolean conditions, boolean items, int open) {
    return new SettledAct(said, conditions, items, open).act();
  }

  @Test
  void noAct_isARequest() {
    assertThat(new SettledAct(null, false, false, 0).act()).isEqualTo(RECOMMEND);
    assertThat(new SettledAct(null, true, true, 9).act()).isEqualTo(RECOMMEND);
  }

  @Test
  void everyAct_saidAlone_isDone() {
    for (List<Act> acts : List.of(EXACT, ABOUT_ITEMS, FIRM)) {
      acts.forEach(act -> assertThat(settled(act, false, false, 0)).isEqualTo(act));
    }
    Act hello = new Act.SmallTalk(Act.SmallTalk.Kind.GREETING);
    assertThat(settled(hello, false, false, 0)).isEqualTo(hello);
    assertThat(settled(new Act.ShowMore(), false, false, 0)).isEqualTo(new Act.ShowMore());
  }

  @Test
  void exactQuestion_withConditions_isDoneAndWithAnOpenWordIsARequest() {
    EXACT.forEach(act -> {
      assertThat(settled(act, true, true, 0)).isEqualTo(act);
      assertThat(settled(act, false, false, 1)).as("%s", act).isEqualTo(RECOMMEND);
    });
  }

  @Test
  void questionAboutItems_leavesSixWordsOpen() {
    ABOUT_ITEMS.forEach(act -> {
      assertThat(settled(act, false, false, 6)).isEqualTo(act);
      assertThat(settled(act, false, false, 7)).as("%s", act).isEqualTo(RECOMMEND);
    });
  }

  @Test
  void firmAct_staysWhateverElseIsSaid() {
    FIRM.forEach(act -> assertThat(settled(act, true, true, 50)).isEqualTo(act));
  }

  @Test
  void more_withConditions_isARequestAndWithOpenWordsIsMore() {
    assertThat(settled(new Act.ShowMore(), true, false, 0)).isEqualTo(RECOMMEND);
    assertThat(settled(new Act.ShowMore(), false, true, 3)).isEqualTo(new Act.ShowMore());
  }

  @Test
  void smallTalk_besideAWishForItems_isARequest() {
    for (Act.SmallTalk.Kind kind : Act.SmallTalk.Kind.values()) {
      Act talk = new Act.SmallTalk(kind);
      assertThat(settled(talk, true, false, 0)).isEqualTo(RECOMMEND);
      assertThat(settled(talk, false, true, 0)).isEqualTo(RECOMMEND);
    }
  }
}
