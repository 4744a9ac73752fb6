package io.vouch.agent.lab.talk;

import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.lab.talk.TalkReport.Figure;
import io.vouch.agent.lab.talk.TalkReport.Row;
import io.vouch.agent.lab.talk.TalkReport.Within;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conversations as figures. */
final class TalkFigures {
  private static final List<Integer> WITHIN = List.of(1, 2, 3, 5);

  private TalkFigures() {}

  /** Who talked to what, and in which segment. */
  record Label(String talks, String chat, String segment) {}

  /** The row of at least one conversation. */
  static Row row(Label label, List<Dialogue> dialogues, int mostTurns) {
    List<Dialogue> successes = dialogues.stream().filter(Dialogue::accepted).toList();
    List<Dialogue> withSlates = dialogues.stream().filter(talk -> talk.slates() > 0).toList();
    return new Row(
        label.talks(),
        label.chat(),
        label.segment(),
        dialogues.size(),
        mean(dialogues, talk -> talk.accepted() ? 1 : 0),
        IntStream.concat(
                WITHIN.stream().mapToInt(Integer::intValue).filter(k -> k < mostTurns),
                IntStream.of(mostTurns))
            .mapToObj(k -> new Within(k, mean(dialogues, talk -> within(talk, k))))
            .toList(),
        meanOrNull(successes, Dialogue::turns),
        mean(dialogues, talk -> (double) talk.understood() / talk.turns()),
        meanOrNull(withSlates, talk -> (double) talk.honoured() / talk.slates()),
        dialogues.stream().mapToInt(Dialogue::leaks).sum());
  }

  private static double within(Dialogue talk, int turns) {
    return talk.accepted() && talk.turns() <= turns ? 1 : 0;
  }

  private static @Nullable Figure meanOrNull(
      List<Dialogue> dialogues, ToDoubleFunction<Dialogue> value) {
    return dialogues.isEmpty() ? null : mean(dialogues, value);
  }

  private static Figure mean(List<Dialogue> dialogues, ToDoubleFunction<Dialogue> value) {
    double[][] oneSeed = {dialogues.stream().mapToDouble(value).toArray()};
    Estimate estimate = Estimate.of(oneSeed, 1);
    return new Figure(estimate.mean(), estimate.lower(), estimate.upper());
  }
}
