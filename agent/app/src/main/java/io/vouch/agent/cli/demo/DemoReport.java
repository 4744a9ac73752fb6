package io.vouch.agent.cli.demo;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.http.ChatAnswerView;
import io.vouch.agent.http.RecommendationView;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demo as one document.
 *
 * @param passed whether every item of every turn could be vouched for again
 */
record DemoReport(
    boolean passed, int items, String modelVersion, List<DemoTurn> turns, Timings timings) {

  /**
   * One turn.
   *
   * @param shows what it is there to show
   * @param items with reasons and contributions
   * @param certificates of the items, in the same order
   * @param faults what the independent check found; empty where every item stands
   */
  record DemoTurn(
      int number,
      String shows,
      String message,
      AnsweredAct act,
      String text,
      List<RecommendationView.ItemView> items,
      List<Certificate> certificates,
      List<ChatAnswerView.ConstraintView> constraints,
      List<ChatAnswerView.RelaxationView> relaxations,
      ChatAnswerView.@Nullable QuestionView question,
      List<String> faults,
      double tookMillis) {
    static DemoTurn of(DemoScript.Line line, ChatAnswer answer, List<String> faults) {
      ChatAnswerView view = ChatAnswerView.of(answer);
      Recommendation slate = answer.recommendation();
      RecommendationView shown = view.recommendation();
      return new DemoTurn(
          answer.number(),
          line.shows(),
          line.message(),
          answer.act(),
          answer.text(),
          shown == null ? List.of() : shown.items(),
          slate == null
              ? List.of()
              : slate.items().stream().map(RecommendedItem::certificate).toList(),
          view.constraints(),
          view.relaxations(),
          view.question(),
          faults,
          answer.usage().tookMicros() / 1e3);
    }
  }

  /** Where the time went, in milliseconds. */
  record Timings(long importMillis, long trainMillis, double conversationMillis) {}
}
