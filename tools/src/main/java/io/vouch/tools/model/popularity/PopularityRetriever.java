package io.vouch.tools.model.popularity;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.ArrayScores;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code popular}: what many people liked lately, the same for everybody.
 *
 * <p>Score: log(1 + p) / log(1 + max p) in [0, 1] with p the time-decayed popularity. Where nobody
 * liked anything yet, the catalogue's own POPULARITY field takes its place, min-max scaled on a log
 * scale; without one the source has nothing to say.
 */
public final class PopularityRetriever implements Retriever {
  private static final PopularityMessages SAY = Messages.of(PopularityMessages.class);

  /** The name of the source. */
  public static final String NAME = "popular";

  /** A place in the first tenth is worth naming; "number 653" speaks against an item. */
  private static final int WORTH_A_NUMBER = 10;

  private final float[] scores;
  private final float[] sorted;
  private final boolean fromField;

  /**
   * @param popularity by item index, 0 or more; all 0 if unknown
   */
  public PopularityRetriever(Catalogue catalogue, float[] popularity) {
    float[] own = logScaled(popularity);
    this.fromField = isAllZero(own);
    this.scores = fromField ? logScaled(field(catalogue)) : own;
    this.sorted = scores.clone();
    Arrays.sort(sorted);
  }

  private static float[] field(Catalogue catalogue) {
    float[] values = new float[catalogue.size()];
    for (FieldDefinition field : catalogue.schema().withRole(FieldRole.POPULARITY)) {
      if (field.kind() == FieldKind.NUMBER) {
        NumberColumn column = catalogue.numbers(field.name());
        for (int item = 0; item < values.length; item++) {
          double value = column.at(item);
          values[item] = Double.isNaN(value) ? 0f : (float) Math.max(0, value - column.min());
        }
        return values;
      }
    }
    return values;
  }

  private static float[] logScaled(float[] popularity) {
    double greatest = 0;
    for (float value : popularity) {
      greatest = Math.max(greatest, value);
    }
    float[] scores = new float[popularity.length];
    if (greatest > 0) {
      for (int item = 0; item < scores.length; item++) {
        scores[item] = (float) (Math.log1p(popularity[item]) / Math.log1p(greatest));
      }
    }
    return scores;
  }

  private static boolean isAllZero(float[] values) {
    for (float value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it goes by what people did; else by a field of the catalogue, or by nothing. */
  public boolean isByPeople() {
    return !fromField;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    return sorted.length == 0 || sorted[sorted.length - 1] == 0
        ? null
        : new ArrayScores(scores, 1f);
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    if (item >= scores.length || scores[item] == 0) {
      return new Reason("POPULAR", null, SAY.nobody());
    }
    int notAbove = Arrays.binarySearch(sorted, scores[item]);
    while (notAbove + 1 < sorted.length && sorted[notAbove + 1] == scores[item]) {
      notAbove++;
    }
    int place = sorted.length - notAbove;
    String text =
        place <= sorted.length / WORTH_A_NUMBER
            ? placed(place)
            : fromField ? SAY.someByField() : SAY.someByPeople();
    return new Reason("POPULAR", null, text);
  }

  private String placed(int place) {
    return fromField
        ? SAY.placeByField(place, sorted.length)
        : SAY.placeByPeople(place, sorted.length);
  }
}
