package io.vouch.agent.understanding;

import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.Collections;
import java.util.List;

/**
 * Finds pairs of statements of one message that no item can satisfy together.
 *
 * <p>Statements of different turns are not compared here: where those leave nothing, the answer
 * offers what to give up.
 */
final class Contradictions {
  private Contradictions() {}

  static void resolve(List<LogChange> changes, CatalogueSchema schema, Doubts doubts) {
    List<Constraint> added =
        changes.stream()
            .filter(LogChange.Add.class::isInstance)
            .map(change -> ((LogChange.Add) change).constraint())
            .toList();
    ConstraintText text = new ConstraintText(schema);
    for (int i = 0; i < added.size(); i++) {
      for (int j = i + 1; j < added.size(); j++) {
        if (excludeEachOther(added.get(i), added.get(j), schema)) {
          String first = text.of(added.get(i));
          String second = text.of(added.get(j));
          doubts.contradiction(first + " and " + second, List.of(first, second));
          drop(added.get(i), changes);
          drop(added.get(j), changes);
        }
      }
    }
  }

  private static void drop(Constraint constraint, List<LogChange> changes) {
    changes.removeIf(
        change -> change instanceof LogChange.Add(var added, var how) && added.equals(constraint));
  }

  private static boolean excludeEachOther(Constraint a, Constraint b, CatalogueSchema schema) {
    if (a instanceof NumberRange first && b instanceof NumberRange second) {
      return first.field().equals(second.field()) && !overlap(first, second);
    }
    if (a instanceof OneOf first && b instanceof OneOf second) {
      boolean single = schema.find(first.field()).filter(FieldDefinition::multiValued).isEmpty();
      return single
          && first.field().equals(second.field())
          && Collections.disjoint(first.names(), second.names());
    }
    if (a instanceof FlagIs first && b instanceof FlagIs second) {
      return first.field().equals(second.field()) && first.flag() != second.flag();
    }
    return denies(a, b) || denies(b, a);
  }

  private static boolean denies(Constraint denial, Constraint other) {
    if (!(denial instanceof Not(Constraint inner))) {
      return false;
    }
    return inner.equals(other)
        || (inner instanceof OneOf no
            && other instanceof OneOf yes
            && no.field().equals(yes.field())
            && no.names().containsAll(yes.names()));
  }

  private static boolean overlap(NumberRange a, NumberRange b) {
    NumberRange low = a.min() > b.min() || (a.min() == b.min() && !a.minInclusive()) ? a : b;
    NumberRange high = a.max() < b.max() || (a.max() == b.max() && !a.maxInclusive()) ? a : b;
    return low.min() < high.max()
        || (low.min() == high.max() && low.minInclusive() && high.maxInclusive());
  }
}
