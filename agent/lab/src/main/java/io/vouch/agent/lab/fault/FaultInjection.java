package io.vouch.agent.lab.fault;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.exactness.NaiveTruth;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.report.Table;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Breaks one turn in the middle of a conversation, in every way of {@link FaultCases}, and judges
 * what the person gets.
 *
 * <p>Before the fault there is a turn with two conditions; after it, one that asks for more with
 * nothing broken. Judged by {@link NaiveTruth} on the stored items:
 *
 * <ul>
 *   <li>fail-open: a shown item breaks a condition, or a condition stands that nobody said;
 *   <li>constraint loss: a condition of the first turn is gone after the fault;
 *   <li>crash: anything thrown but a refusal of the request.
 * </ul>
 */
public final class FaultInjection {
  private static final FaultMessages SAY = Messages.of(FaultMessages.class);

  private final Talking shop;

  public FaultInjection(Talking shop) {
    this.shop = shop;
  }

  /** What is talked to. */
  interface Talking {
    /** The answer while this model misbehaves; null for none. */
    ChatAnswer turn(ChatRequest request, @Nullable FaultyModel model);

    /** An item as the store has it. */
    Item item(ItemId id);
  }

  /** What became of one fault; {@code seen} is what the person got. */
  record Outcome(
      String fault, boolean failOpen, boolean constraintLoss, boolean crash, String seen) {}

  /** The JSON of the report. */
  record Figures(
      Protocol protocol,
      int faults,
      double failOpenRate,
      double constraintLossRate,
      double crashRate,
      List<Outcome> outcomes,
      Machine machine) {}

  public ChatReport run(List<FaultCase> cases) {
    List<Outcome> outcomes = cases.stream().map(this::outcome).toList();
    Machine machine = Machine.now();
    Figures figures =
        new Figures(
            Protocol.P7,
            outcomes.size(),
            rate(outcomes, Outcome::failOpen),
            rate(outcomes, Outcome::constraintLoss),
            rate(outcomes, Outcome::crash),
            outcomes,
            machine);
    return new ChatReport(
        Protocol.P7,
        SAY.title(
            figures.faults(),
            "%.3f".formatted(figures.failOpenRate()),
            "%.3f".formatted(figures.constraintLossRate()),
            "%.3f".formatted(figures.crashRate())),
        figures,
        table(outcomes),
        List.of(SAY.strikesAfter(FaultCases.BEFORE)),
        machine,
        List.of(),
        List.of(
            ChatReport.Goal.atMost(SAY.failOpenGoal(), 0, figures.failOpenRate()),
            ChatReport.Goal.atMost(SAY.constraintLossGoal(), 0, figures.constraintLossRate()),
            ChatReport.Goal.atMost(SAY.crashGoal(), 0, figures.crashRate())));
  }

  private static double rate(List<Outcome> outcomes, Predicate<Outcome> bad) {
    return (double) outcomes.stream().filter(bad).count() / outcomes.size();
  }

  private static Table table(List<Outcome> outcomes) {
    return new Table(
        List.of(SAY.faultColumn(), SAY.verdictColumn(), SAY.seenColumn()),
        outcomes.stream().map(o -> List.of(o.fault(), verdict(o), o.seen())).toList());
  }

  private static String verdict(Outcome outcome) {
    if (outcome.crash()) {
      return SAY.crash();
    }
    if (outcome.failOpen()) {
      return SAY.failsOpen();
    }
    return outcome.constraintLoss() ? SAY.losesCondition() : SAY.holds();
  }

  private Outcome outcome(FaultCase fault) {
    PersonId person = new PersonId("p-" + fault.name().replaceAll("[^a-zA-Z0-9]", "-"));
    ChatAnswer before = shop.turn(new ChatRequest(person, null, FaultCases.BEFORE), null);
    List<Constraint> held = constraints(before);
    if (held.size() < 2 || shown(before).isEmpty()) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notUnderstood(before.text()));
    }
    ConversationId conversation = before.conversationId();
    try {
      ChatAnswer struck =
          shop.turn(new ChatRequest(person, conversation, fault.message()), fault.planner());
      ChatAnswer after = shop.turn(new ChatRequest(person, conversation, FaultCases.AFTER), null);
      boolean open = failsOpen(fault, struck, held) || failsOpen(fault, after, held);
      boolean lost = loses(fault, struck, held) || loses(fault, after, held);
      return new Outcome(fault.name(), open, lost, false, seen(struck));
    } catch (VouchException e) {
      boolean refused = e.code() == ErrorCode.INVALID_REQUEST;
      return new Outcome(fault.name(), false, false, !refused, e.code() + ": " + e.getMessage());
    } catch (RuntimeException | Error e) {
      return new Outcome(fault.name(), false, false, true, e.toString());
    }
  }

  private boolean failsOpen(FaultCase fault, ChatAnswer answer, List<Constraint> held) {
    List<Constraint> all = new ArrayList<>(held);
    all.removeIf(old -> replaced(fault, old));
    all.addAll(fault.meant());
    return breaks(answer, all) || !all.containsAll(constraints(answer));
  }

  private boolean breaks(ChatAnswer answer, List<Constraint> all) {
    return shown(answer).stream().anyMatch(id -> !NaiveTruth.holds(shop.item(id), all));
  }

  private static boolean loses(FaultCase fault, ChatAnswer answer, List<Constraint> held) {
    return held.stream()
        .anyMatch(old -> !replaced(fault, old) && !constraints(answer).contains(old));
  }

  /** A limit that the fault's own words replace is neither kept nor lost. */
  private static boolean replaced(FaultCase fault, Constraint old) {
    return !fault.meant().isEmpty() && old instanceof Constraint.NumberRange;
  }

  private static List<Constraint> constraints(ChatAnswer answer) {
    return answer.constraints().stream().map(ChatAnswer.ActiveConstraint::constraint).toList();
  }

  private static List<ItemId> shown(ChatAnswer answer) {
    return answer.recommendation() == null
        ? List.of()
        : answer.recommendation().items().stream().map(RecommendedItem::item).toList();
  }

  private static String seen(ChatAnswer answer) {
    String text = answer.text().replaceAll("\\s+", " ");
    String start = text.substring(0, Math.min(100, text.length()));
    return SAY.seen(answer.act().code(), shown(answer).size(), start);
  }
}
