package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.Outcome.ValueCount;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.plan.Act.Statistic;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.NumberSummary;
import io.vouch.tools.catalogue.NumberColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The act that states one figure of the catalogue: the average price, the commonest colour. */
final class StatisticActs {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private static final int MOST_NAMED = 3;

  private final FieldValues values = new FieldValues();

  ActResult statistic(Recollection known, ConversationState state, Statistic act) {
    Engine engine = known.engine();
    FieldDefinition field = engine.catalogue().schema().find(act.field()).orElseThrow();
    RoaringBitmap items = engine.index().matching(state.log().constraints());
    return switch (act.measure()) {
      case MOST_COMMON, LEAST_COMMON, DISTINCT -> ofNames(known, state, act);
      case LOWEST, HIGHEST, RANGE, AVERAGE, MEDIAN -> {
        NumberColumn column = engine.catalogue().numbers(field.name());
        Optional<NumberSummary> summary = NumberSummary.of(column, items);
        int stating = summary.map(NumberSummary::items).orElse(items.getCardinality());
        @Nullable String value = summary.map(s -> value(act, s, field, column)).orElse(null);
        List<ItemId> extremes =
            summary.map(s -> extremes(act, s, column, items, engine)).orElse(List.of());
        yield told(known, state, act, new Figure(value, stating, extremes));
      }
    };
  }

  /** A figure, how many items it is about, and those that have it. */
  private record Figure(@Nullable String value, int items, List<ItemId> of) {}

  private ActResult ofNames(Recollection known, ConversationState state, Statistic act) {
    FieldValues.Counts counts =
        values.among(known.engine(), state.log().constraints(), act.field());
    int items = known.engine().index().count(state.log().constraints());
    if (act.measure() == Statistic.Measure.DISTINCT) {
      return told(known, state, act, new Figure("" + counts.distinct(), items, List.of()));
    }
    boolean most = act.measure() == Statistic.Measure.MOST_COMMON;
    List<ValueCount> all = counts.all();
    int extreme = all.isEmpty() ? 0 : most ? all.getFirst().items() : all.getLast().items();
    List<ValueCount> tied = all.stream().filter(v -> v.items() == extreme).toList();
    String value =
        tied.stream().limit(MOST_NAMED).map(ValueCount::value).collect(Collectors.joining(", "));
    int others = Math.max(0, tied.size() - MOST_NAMED);
    String shown = SAY.extremeNames(value, others, extreme, tied.size());
    return told(known, state, act, new Figure(all.isEmpty() ? null : shown, items, List.of()));
  }

  private static ActResult told(
      Recollection known, ConversationState state, Statistic act, Figure figure) {
    ConditionPhrases words = new ConditionPhrases(known.engine().catalogue().schema());
    Outcome outcome =
        new Outcome.Measured(
            SAY.measure(act.measure(), FactText.label(act.field())),
            figure.value(),
            figure.items(),
            state.log().constraints().stream().map(words::of).toList(),
            figure.of().stream()
                .map(id -> known.engine().catalogue().indexOf(id))
                .map(known.engine().catalogue()::title)
                .toList());
    ConversationState next = figure.of().isEmpty() ? state : state.focusing(figure.of().getFirst());
    return ActResult.saying(AnsweredAct.STATISTIC, outcome, figure.of(), next);
  }

  private static String value(
      Statistic act, NumberSummary summary, FieldDefinition field, NumberColumn column) {
    String lowest = FactText.number(field, column.at(summary.lowestItem()));
    String highest = FactText.number(field, column.at(summary.highestItem()));
    return switch (act.measure()) {
      case LOWEST -> lowest;
      case HIGHEST -> highest;
      case RANGE -> SAY.range(lowest, highest);
      case AVERAGE ->
          SAY.averageAndMedian(rounded(field, summary.average()), rounded(field, summary.median()));
      case MEDIAN -> rounded(field, summary.median());
      case MOST_COMMON, LEAST_COMMON, DISTINCT -> throw new IllegalStateException(act.toString());
    };
  }

  private static String rounded(FieldDefinition field, double number) {
    return FactText.number(field, Math.rint(number * 100) / 100);
  }

  /** The items that have the lowest or the highest number, at most three. */
  private static List<ItemId> extremes(
      Statistic act,
      NumberSummary summary,
      NumberColumn column,
      RoaringBitmap items,
      Engine engine) {
    boolean low = act.measure() == Statistic.Measure.LOWEST;
    if (!low && act.measure() != Statistic.Measure.HIGHEST) {
      return List.of();
    }
    double extreme = column.at(low ? summary.lowestItem() : summary.highestItem());
    List<ItemId> with = new ArrayList<>();
    for (var each = items.getIntIterator(); each.hasNext() && with.size() < MOST_NAMED; ) {
      int item = each.next();
      if (column.at(item) == extreme) {
        with.add(engine.catalogue().id(item));
      }
    }
    with.sort(Comparator.comparing(ItemId::value));
    return with;
  }
}
