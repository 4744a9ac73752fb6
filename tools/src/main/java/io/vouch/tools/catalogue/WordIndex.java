package io.vouch.tools.catalogue;

import io.vouch.domain.constraint.Words;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The items of every folded word of one text field. Immutable. */
final class WordIndex {
  private static final RoaringBitmap NONE = new RoaringBitmap();

  private final Map<String, RoaringBitmap> itemsByWord;

  private WordIndex(Map<String, RoaringBitmap> itemsByWord) {
    this.itemsByWord = itemsByWord;
  }

  /** The index of texts by item index; null where an item has none. */
  static WordIndex of(@Nullable String[] texts) {
    Map<String, RoaringBitmap> itemsByWord = new HashMap<>();
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text != null) {
        for (String word : Words.of(text)) {
          itemsByWord.computeIfAbsent(word, key -> new RoaringBitmap()).add(i);
        }
      }
    }
    return new WordIndex(itemsByWord);
  }

  RoaringBitmap itemsWith(String foldedWord) {
    return itemsByWord.getOrDefault(foldedWord, NONE);
  }
}
