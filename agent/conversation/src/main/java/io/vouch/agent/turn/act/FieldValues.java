package io.vouch.agent.turn.act;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.Outcome.ValueCount;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.catalogue.FlagColumn;
import io.vouch.tools.catalogue.NumberColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Counts the values of a field among the items that satisfy constraints. */
final class FieldValues {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private static final int MOST_VALUES = 20;

  /**
   * Values and their counts.
   *
   * @param all most frequent first, then by name
   */
  record Counts(List<ValueCount> all) {
    Counts {
      all = List.copyOf(all);
    }

    List<ValueCount> values() {
      return all.subList(0, Math.min(all.size(), MOST_VALUES));
    }

    int distinct() {
      return all.size();
    }
  }

  Counts among(Engine engine, List<Constraint> constraints, String name) {
    RoaringBitmap items = engine.index().matching(constraints);
    FieldDefinition field = engine.catalogue().schema().find(name).orElseThrow(() -> unknown(name));
    List<ValueCount> counts =
        switch (field.kind()) {
          case CATEGORY -> categories(engine.catalogue().categories(name), items);
          case NUMBER -> range(field, numbers(engine, name), items);
          case FLAG -> flags(engine.catalogue().flags(name), items);
          case TEXT -> List.of();
        };
    return new Counts(counts);
  }

  private static List<ValueCount> categories(CategoryColumn column, RoaringBitmap items) {
    List<ValueCount> counts = new ArrayList<>();
    for (int code = 0; code < column.nameCount(); code++) {
      int count = RoaringBitmap.andCardinality(column.itemsWith(code), items);
      if (count > 0) {
        counts.add(new ValueCount(column.name(code), count));
      }
    }
    counts.sort(
        Comparator.comparingInt((ValueCount value) -> -value.items())
            .thenComparing(ValueCount::value));
    return counts;
  }

  private static NumberColumn numbers(Engine engine, String name) {
    return engine.catalogue().numbers(name);
  }

  private static List<ValueCount> range(
      FieldDefinition field, NumberColumn column, RoaringBitmap items) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (IntIterator i = items.getIntIterator(); i.hasNext(); ) {
      double number = column.at(i.next());
      if (!Double.isNaN(number)) {
        min = Math.min(min, number);
        max = Math.max(max, number);
        count++;
      }
    }
    if (count == 0) {
      return List.of();
    }
    String text = SAY.range(FactText.number(field, min), FactText.number(field, max));
    return List.of(new ValueCount(text, count));
  }

  private static List<ValueCount> flags(FlagColumn column, RoaringBitmap items) {
    int yes = RoaringBitmap.andCardinality(column.set(), items);
    int present = RoaringBitmap.andCardinality(column.present(), items);
    return List.of(
        new ValueCount(FactText.flag(true), yes),
        new ValueCount(FactText.flag(false), present - yes));
  }

  private static VouchException unknown(String name) {
    return new VouchException(ErrorCode.INVALID_REQUEST, SAY.unknownField(name));
  }
}
