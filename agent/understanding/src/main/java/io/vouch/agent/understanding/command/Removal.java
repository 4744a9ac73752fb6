package io.vouch.agent.understanding.command;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.NumberRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How one of the active constraints is taken back alone, where the log can do that.
 *
 * @param message the command; null where it cannot be said
 * @param others of the active ones that go or change with it
 */
public record Removal(@Nullable String message, List<Constraint> others) {
  public Removal {
    others = List.copyOf(others);
  }

  /** The removal of one of these. */
  public static Removal of(Constraint one, List<Constraint> active) {
    Removal usual = with(Retraction.of(List.of(one)), one, active);
    String precise = usual.others.isEmpty() ? null : byValue(one);
    if (precise == null) {
      return usual;
    }
    Removal alone = with(precise, one, active);
    return alone.others.isEmpty() ? alone : usual;
  }

  /** A number or words by what they say instead of by their field. */
  private static @Nullable String byValue(Constraint one) {
    if (one instanceof NumberRange range) {
      return Retraction.ofValues(
          DoubleStream.of(range.min(), range.max())
              .filter(Double::isFinite)
              .mapToObj(bound -> BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString())
              .toList());
    }
    return one instanceof HasWords words
        ? Retraction.ofValues(List.of(String.join(" ", words.words())))
        : null;
  }

  private static Removal with(@Nullable String message, Constraint one, List<Constraint> active) {
    List<ConstraintChange> changes = message == null ? null : Retraction.read(message);
    if (changes == null) {
      return new Removal(null, List.of());
    }
    ConstraintLog before =
        ConstraintLog.empty()
            .with(
                1,
                active.stream()
                    .<LogChange>map(each -> new LogChange.Add(each, Combination.ALONGSIDE))
                    .toList());
    ConstraintLog after = before.with(2, changes.stream().map(Removal::logged).toList());
    List<Constraint> others = new ArrayList<>(active);
    others.remove(one);
    others.removeAll(after.constraints());
    return new Removal(message, others);
  }

  private static LogChange logged(ConstraintChange change) {
    return change instanceof ConstraintChange.RetractField(String field)
        ? new LogChange.RetractField(field)
        : new LogChange.RetractValue(((ConstraintChange.RetractValue) change).value());
  }
}
