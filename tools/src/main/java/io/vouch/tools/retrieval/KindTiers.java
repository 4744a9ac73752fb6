package io.vouch.tools.retrieval;

import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which items come behind whatever words they mention: those of another kind than the wish names,
 * those that are called otherwise than nearly all of the kind (a tyre among bicycles), and those
 * for others than it is wished for ({@link AudienceWords}).
 *
 * <p>Of the lines of a wish, the newest first, the first that names a kind ({@link KindWords})
 * decides, unless an older one does so at least twice as surely. With v in [-1, 1] the score from
 * words: of the kind {@code v} (0.4 v below 0), called otherwise or for others {@code 0.1 v − 0.6},
 * of another kind {@code 0.1 v − 0.9}. Deterministic and thread-safe.
 */
final class KindTiers {
  private static final float OTHERWISE = -0.6f;
  private static final float OTHER_KIND = -0.9f;
  private static final float WITHIN = 0.1f;
  private static final float AVOIDED = 0.4f;

  private final KindWords kinds;
  private final AudienceWords audiences;
  private final int items;

  KindTiers(KindWords kinds, AudienceWords audiences, int items) {
    this.kinds = kinds;
    this.audiences = audiences;
    this.items = items;
  }

  /** What stands behind; null where nothing does. */
  @Nullable Tiers of(List<List<WishWord>> wish, List<List<WishWord>> avoid) throws IOException {
    List<List<WishWord>> named =
        wish.stream()
            .map(line -> line.stream().filter(word -> !audiences.has(word)).toList())
            .toList();
    KindWords.Named kind = kinds.named(named);
    RoaringBitmap others = audiences.others(wish, avoid);
    if (kind == null && others == null) {
      return null;
    }
    RoaringBitmap second = others == null ? new RoaringBitmap() : others;
    RoaringBitmap last = new RoaringBitmap();
    if (kind != null) {
      last = RoaringBitmap.flip(kind.items(), 0L, items);
      second.or(kind.calledOtherwise());
      second.andNot(last);
    }
    return new Tiers(second, last);
  }

  /** Items that stand behind all others, and those behind these. */
  record Tiers(RoaringBitmap second, RoaringBitmap last) {
    void apply(float[] values) {
      for (int item = 0; item < values.length; item++) {
        values[item] = values[item] < 0 ? AVOIDED * values[item] : values[item];
      }
      second.forEach((int item) -> values[item] = OTHERWISE + WITHIN * values[item]);
      last.forEach((int item) -> values[item] = OTHER_KIND + WITHIN * values[item]);
    }
  }
}
