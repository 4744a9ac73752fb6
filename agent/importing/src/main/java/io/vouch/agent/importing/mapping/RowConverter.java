package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.reading.RowRead;
import io.vouch.agent.importing.reading.RowRead.BrokenRow;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.VouchException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one table into records of the domain.
 *
 * <p>Never throws for a row: what is wrong is told as a {@link RowProblem}. Not thread-safe.
 *
 * @param <T> Item, Person or Event
 */
public final class RowConverter<T> {
  private final String file;
  private final Conversion<T> conversion;
  private final Consumer<RowProblem> problems;

  /** A converter that tells each problem as it meets it. */
  public RowConverter(TablePlan plan, Conversion<T> conversion, Consumer<RowProblem> problems) {
    this.file = plan.file().path().toString();
    this.conversion = conversion;
    this.problems = problems;
  }

  /** How one row becomes a record. */
  public interface Conversion<T> {
    /**
     * The record.
     *
     * @throws DroppedRowException where the row gives none
     */
    T of(Row row, FieldProblems fields) throws DroppedRowException;
  }

  /** Takes note of a field that a row is imported without. */
  public interface FieldProblems {
    void dropped(String field, String reason);
  }

  /** The record that the row stands for; null where it was dropped. */
  public @Nullable T convert(RowRead read) {
    return switch (read) {
      case BrokenRow broken -> {
        problems.accept(problem(broken, "", broken.reason(), true));
        yield null;
      }
      case Row row -> converted(row);
    };
  }

  private @Nullable T converted(Row row) {
    try {
      return conversion.of(
          row, (field, reason) -> problems.accept(problem(row, field, reason, false)));
    } catch (DroppedRowException e) {
      problems.accept(problem(row, e.field, e.reason, true));
    } catch (VouchException e) {
      problems.accept(problem(row, "", String.valueOf(e.getMessage()), true));
    }
    return null;
  }

  private RowProblem problem(RowRead row, String field, String reason, boolean dropped) {
    return new RowProblem(file, row.line(), field, reason, dropped, row.excerpt());
  }

  /** A row gives no record. Carries no stack trace: it is an everyday event in a large file. */
  public static final class DroppedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /** A row lost because of one field. */
    public DroppedRowException(String field, String reason) {
      super(reason, null, false, false);
      this.field = field;
      this.reason = reason;
    }
  }
}
