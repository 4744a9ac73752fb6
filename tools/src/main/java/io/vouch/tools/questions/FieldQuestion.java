package io.vouch.tools.questions;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.catalogue.FlagColumn;
import io.vouch.tools.catalogue.NumberColumn;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A question about one field, with what every item would have a person answer who is after it.
 *
 * <p>Names and flags are answered as they are, years by decade, other numbers by one of {@value
 * #BANDS} bands that hold about as many items each. Somebody after an item with several names says
 * one of them, each as likely as the others. Immutable.
 *
 * <p>What an item answers is worked out once (2 bytes per item and question, equal answers shared),
 * because a turn reads some ten thousand of them. Where a field has more different sets of answers
 * than fit, the rest is read off the catalogue's column.
 */
public final class FieldQuestion {
  /** Few enough to be said in one breath. */
  static final int BANDS = 5;

  /** What people are not after, or everybody is. */
  private static final Set<FieldRole> NOT_ASKED =
      EnumSet.of(
          FieldRole.STOCK, FieldRole.AVAILABILITY, FieldRole.SPONSORED, FieldRole.POPULARITY);

  private static final int DECADE = 10;
  private static final int[] NONE = {};
  private static final short UNLISTED = -1;

  private final String field;
  private final List<Constraint> answers;
  private final IntFunction<int[]> column;

  /** The different sets of answers, that of an item without a value first. */
  private final int[][] sets;

  /** Per item its place in {@link #sets}, or {@link #UNLISTED}. */
  private final short[] setOf;

  private FieldQuestion(
      String field, List<Constraint> answers, IntFunction<int[]> column, int items) {
    this.field = field;
    this.answers = List.copyOf(answers);
    this.column = column;
    List<int[]> found = new ArrayList<>(List.of(NONE));
    Map<IntBuffer, Short> known = new HashMap<>(Map.of(IntBuffer.wrap(NONE), (short) 0));
    setOf = new short[items];
    for (int item = 0; item < items; item++) {
      int[] set = column.apply(item);
      Short place = known.get(IntBuffer.wrap(set));
      if (place == null && found.size() <= Short.MAX_VALUE) {
        place = (short) found.size();
        known.put(IntBuffer.wrap(set), place);
        found.add(set);
      }
      setOf[item] = place == null ? UNLISTED : place;
    }
    sets = found.toArray(int[][]::new);
  }

  /** The questions that a catalogue's schema allows, in the order of its fields. */
  public static List<FieldQuestion> of(Catalogue catalogue) {
    List<FieldQuestion> questions = new ArrayList<>();
    for (FieldDefinition field : catalogue.schema().fields()) {
      if (NOT_ASKED.contains(field.role())) {
        continue;
      }
      @Nullable FieldQuestion question =
          switch (field.kind()) {
            case CATEGORY -> named(field.name(), catalogue);
            case FLAG -> flagged(field.name(), catalogue);
            case NUMBER -> numbered(field, catalogue);
            case TEXT -> null;
          };
      if (question != null && question.answerCount() > 1) {
        questions.add(question);
      }
    }
    return questions;
  }

  /** The field that is asked about. */
  public String field() {
    return field;
  }

  /** How many different answers there are. */
  public int answerCount() {
    return answers.size();
  }

  /** What an answer means. */
  public Constraint answer(int number) {
    return answers.get(number);
  }

  /**
   * The answers that somebody may give who is after the item; empty where it has no value. Not to
   * be changed.
   */
  public int[] answersOf(int item) {
    short set = setOf[item];
    return set == UNLISTED ? column.apply(item) : sets[set];
  }

  private static FieldQuestion named(String field, Catalogue catalogue) {
    CategoryColumn column = catalogue.categories(field);
    List<Constraint> answers = new ArrayList<>();
    for (int code = 0; code < column.nameCount(); code++) {
      answers.add(Constraint.OneOf.of(field, column.name(code)));
    }
    return new FieldQuestion(field, answers, column::codesAt, catalogue.size());
  }

  private static FieldQuestion flagged(String field, Catalogue catalogue) {
    FlagColumn column = catalogue.flags(field);
    List<Constraint> answers =
        List.of(new Constraint.FlagIs(field, false), new Constraint.FlagIs(field, true));
    int[][] single = single(answers.size());
    return new FieldQuestion(
        field,
        answers,
        item ->
            column.present().contains(item) ? single[column.set().contains(item) ? 1 : 0] : NONE,
        catalogue.size());
  }

  private static FieldQuestion numbered(FieldDefinition field, Catalogue catalogue) {
    NumberColumn column = catalogue.numbers(field.name());
    double[] starts =
        field.role() == FieldRole.YEAR ? decades(column) : bands(column, catalogue.size());
    List<Constraint> answers = new ArrayList<>();
    for (int band = 0; band < starts.length; band++) {
      double next = band + 1 < starts.length ? starts[band + 1] : Double.POSITIVE_INFINITY;
      answers.add(new Constraint.NumberRange(field.name(), starts[band], true, next, false));
    }
    int[][] single = single(starts.length);
    return new FieldQuestion(
        field.name(),
        answers,
        item -> {
          int found = Arrays.binarySearch(starts, column.at(item));
          return Double.isNaN(column.at(item)) ? NONE : single[found >= 0 ? found : -found - 2];
        },
        catalogue.size());
  }

  private static double[] decades(NumberColumn column) {
    if (column.present() == 0) {
      return new double[0];
    }
    int first = (int) Math.floor(column.min() / DECADE);
    int last = (int) Math.floor(column.max() / DECADE);
    double[] starts = new double[last - first + 1];
    Arrays.setAll(starts, i -> (first + i) * (double) DECADE);
    return starts;
  }

  private static double[] bands(NumberColumn column, int size) {
    double[] present = new double[column.present()];
    int count = 0;
    for (int item = 0; item < size; item++) {
      if (!Double.isNaN(column.at(item))) {
        present[count++] = column.at(item);
      }
    }
    Arrays.sort(present);
    double[] starts = new double[count == 0 ? 0 : BANDS];
    for (int band = 0; band < starts.length; band++) {
      starts[band] = present[(int) ((long) count * band / BANDS)];
    }
    return Arrays.stream(starts).distinct().toArray();
  }

  /** The arrays of one answer each, made once. */
  private static int[][] single(int answers) {
    int[][] all = new int[answers][];
    Arrays.setAll(all, answer -> new int[] {answer});
    return all;
  }
}
