package io.vouch.agent.http;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.chat.Taken;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.command.Removal;
import io.vouch.agent.understanding.command.Retraction;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.Recommendation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer as it is sent. */
@Schema(name = "ChatAnswer")
public record ChatAnswerView(
    String conversationId,
    String turnId,
    @Schema(description = "ChatAnswer.number") int number,
    @Schema(examples = "recommend") String act,
    String text,
    @Nullable RecommendationView recommendation,
    @Schema(description = "ChatAnswer.items") List<CardView> items,
    List<ConstraintView> constraints,
    List<RelaxationView> relaxations,
    @Nullable QuestionView question,
    @Schema(enumeration = {"grammar", "model"}) String understoodBy,
    @Schema(description = "ChatAnswer.degradations") List<String> degradations,
    @Schema(description = "ChatAnswer.wishes") List<WishView> wishes,
    @Schema(description = "ChatAnswer.notUnderstood") List<SpanView> notUnderstood,
    @Schema(description = "ChatAnswer.spans") List<SpanView> spans,
    UsageView usage) {

  /** An item with its facts. */
  @Schema(name = "ItemCard")
  public record CardView(
      String itemId,
      String title,
      @Nullable String price,
      boolean available,
      Map<String, String> facts) {
    static CardView of(ItemCard card) {
      return new CardView(
          card.itemId().value(), card.title(), card.price(), card.available(), card.facts());
    }
  }

  /** A condition that holds. */
  @Schema(name = "ActiveConstraint")
  public record ConstraintView(
      @Schema(ref = "#/components/schemas/Constraint") Constraint constraint,
      String text,
      @Schema(description = "ActiveConstraint.turnNumber") int turnNumber,
      @Schema(description = "ActiveConstraint.removal") @Nullable String removal,
      @Schema(description = "ActiveConstraint.alsoRemoves") List<String> alsoRemoves) {
    static List<ConstraintView> all(List<ActiveConstraint> active) {
      List<Constraint> constraints = active.stream().map(ActiveConstraint::constraint).toList();
      return active.stream().map(one -> of(one, active, constraints)).toList();
    }

    private static ConstraintView of(
        ActiveConstraint one, List<ActiveConstraint> active, List<Constraint> constraints) {
      Removal removal = Removal.of(one.constraint(), constraints);
      return new ConstraintView(
          one.constraint(),
          one.text(),
          one.turnNumber(),
          removal.message(),
          active.stream()
              .filter(other -> removal.others().contains(other.constraint()))
              .map(ActiveConstraint::text)
              .toList());
    }
  }

  /** Something to give up, and what that frees. */
  @Schema(name = "Relaxation")
  public record RelaxationView(
      String text,
      List<Constraint> constraints,
      int itemsFreed,
      @Schema(description = "Relaxation.message") @Nullable String message) {
    static RelaxationView of(RelaxationOffer offer) {
      String message = offer.looser() == null ? Retraction.of(offer.constraints()) : offer.looser();
      return new RelaxationView(offer.text(), offer.constraints(), offer.itemsFreed(), message);
    }
  }

  /** A question back; each option is a message that answers it. */
  @Schema(name = "Question")
  public record QuestionView(String text, List<String> options) {}

  /** Words that ordered the items without being a condition; never verified. */
  @Schema(name = "Wish")
  public record WishView(String words, boolean avoided, boolean found) {
    static List<WishView> all(@Nullable Taken taken) {
      return taken == null
          ? List.of()
          : taken.wishes().stream()
              .map(wish -> new WishView(wish.words(), wish.avoided(), wish.found()))
              .toList();
    }
  }

  /** A stretch of the message, by the indexes of its characters, and what it was taken for. */
  @Schema(name = "Span")
  public record SpanView(int start, int end, @Schema(examples = "condition") String kind) {
    static List<SpanView> all(@Nullable List<Span> spans) {
      return spans == null
          ? List.of()
          : spans.stream()
              .map(span -> new SpanView(span.start(), span.end(), span.kind().code()))
              .toList();
    }
  }

  /** What the turn cost. */
  @Schema(name = "Usage")
  public record UsageView(
      int modelCalls,
      int inputTokens,
      int outputTokens,
      double tookMillis,
      @Schema(description = "Usage.steps") List<StepView> steps) {
    static UsageView of(ChatAnswer.Usage usage) {
      return new UsageView(
          usage.modelCalls(),
          usage.inputTokens(),
          usage.outputTokens(),
          usage.tookMicros() / 1e3,
          StepView.of(usage));
    }
  }

  /** What one step of a turn took. */
  @Schema(name = "StepTime")
  public record StepView(String step, double millis) {
    /** The steps of a turn; empty for turns of older releases. */
    public static List<StepView> of(ChatAnswer.Usage usage) {
      return usage.knownSteps().stream()
          .map(time -> new StepView(time.step().code(), time.micros() / 1e3))
          .toList();
    }
  }

  /** The view of an answer. */
  public static ChatAnswerView of(ChatAnswer answer) {
    Recommendation slate = answer.recommendation();
    ChatAnswer.Question question = answer.question();
    Taken taken = answer.taken();
    return new ChatAnswerView(
        answer.conversationId().value(),
        answer.turnId().value(),
        answer.number(),
        answer.act().code(),
        answer.text(),
        slate == null ? null : RecommendationView.of(slate, cards(answer.cards()), true),
        answer.cards().stream().map(CardView::of).toList(),
        ConstraintView.all(answer.constraints()),
        answer.relaxations().stream().map(RelaxationView::of).toList(),
        question == null ? null : new QuestionView(question.text(), question.options()),
        answer.understoodBy().code(),
        answer.degradations(),
        WishView.all(taken),
        SpanView.all(taken == null ? null : taken.notUnderstood()),
        SpanView.all(taken == null ? null : taken.spans()),
        UsageView.of(answer.usage()));
  }

  static Function<ItemId, ItemCard> cards(List<ItemCard> cards) {
    Map<ItemId, ItemCard> byId =
        cards.stream().collect(Collectors.toMap(ItemCard::itemId, card -> card, (a, b) -> a));
    return id -> byId.getOrDefault(id, new ItemCard(id, id.value(), null, false, Map.of()));
  }
}
