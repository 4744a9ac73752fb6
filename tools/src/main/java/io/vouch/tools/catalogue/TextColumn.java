package io.vouch.tools.catalogue;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The texts of one field, searchable by exact folded words.
 *
 * <p>The word index is built when the first word is asked for, so that start-up does not pay for
 * it; {@link Catalogue#prepareWordSearch} builds all of them ahead of time. Immutable to its
 * callers, thread-safe.
 */
public final class TextColumn {
  private final @Nullable String[] texts;
  private volatile @Nullable WordIndex index;

  TextColumn(@Nullable String[] texts) {
    this.texts = texts;
  }

  /** The text of the item at that index, or null where it has none. */
  public @Nullable String at(int item) {
    return texts[item];
  }

  /** The items whose text contains the word, given as {@code Words.of} cuts and folds it. */
  public RoaringBitmap itemsWith(String foldedWord) {
    return index().itemsWith(foldedWord);
  }

  WordIndex index() {
    WordIndex built = index;
    if (built == null) {
      synchronized (texts) {
        built = index;
        if (built == null) {
          built = WordIndex.of(texts);
          index = built;
        }
      }
    }
    return built;
  }
}
