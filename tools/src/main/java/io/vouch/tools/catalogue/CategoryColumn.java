package io.vouch.tools.catalogue;

import io.vouch.domain.constraint.Words;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The names that items carry in one field, coded by a dictionary.
 *
 * <p>Two spellings that {@link Words#fold} makes equal share one code; codes count up in the order
 * of first appearance by item index, and a name is spelled as it first appears. Immutable; nobody
 * changes the bitmaps it hands out.
 */
public final class CategoryColumn {
  private final NameDictionary dictionary;

  /** Spellings of item i: {@code spellings[offsets[i] .. offsets[i + 1])}, in the item's order. */
  private final int[] offsets;

  private final int[] spellings;
  private final RoaringBitmap[] itemsByCode;

  private CategoryColumn(
      NameDictionary dictionary, int[] offsets, int[] spellings, RoaringBitmap[] itemsByCode) {
    this.dictionary = dictionary;
    this.offsets = offsets;
    this.spellings = spellings;
    this.itemsByCode = itemsByCode;
  }

  /** A column over spellings in the order of item indexes. */
  static CategoryColumn of(NameDictionary dictionary, int[] offsets, int[] spellings) {
    int[] starts = new int[dictionary.codeCount() + 1];
    for (int spelling : spellings) {
      starts[dictionary.code(spelling) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, dictionary.codeCount());
    int[] itemsInOrderOfCode = new int[spellings.length];
    for (int i = 0; i + 1 < offsets.length; i++) {
      for (int s = offsets[i]; s < offsets[i + 1]; s++) {
        itemsInOrderOfCode[next[dictionary.code(spellings[s])]++] = i;
      }
    }
    RoaringBitmap[] itemsByCode = new RoaringBitmap[dictionary.codeCount()];
    for (int code = 0; code < itemsByCode.length; code++) {
      itemsByCode[code] = new RoaringBitmap();
      itemsByCode[code].addN(itemsInOrderOfCode, starts[code], starts[code + 1] - starts[code]);
      itemsByCode[code].runOptimize();
    }
    return new CategoryColumn(dictionary, offsets, spellings, itemsByCode);
  }

  /** How many different names there are; codes are 0 to this, exclusive. */
  public int nameCount() {
    return itemsByCode.length;
  }

  /** The name of a code, as it is first written in the catalogue. */
  public String name(int code) {
    return dictionary.name(code);
  }

  /** The code of a name in any case and with or without accents; -1 where no item carries it. */
  public int codeOf(String anyCase) {
    return dictionary.codeOf(anyCase);
  }

  /** How many items carry the name. */
  public int itemCount(int code) {
    return itemsByCode[code].getCardinality();
  }

  /** The items that carry the name. */
  public RoaringBitmap itemsWith(int code) {
    return itemsByCode[code];
  }

  /** The different codes of an item, in the item's order; empty where it has no value. */
  public int[] codesAt(int index) {
    int[] codes = new int[offsets[index + 1] - offsets[index]];
    int count = 0;
    for (int s = offsets[index]; s < offsets[index + 1]; s++) {
      int code = dictionary.code(spellings[s]);
      if (!contains(codes, count, code)) {
        codes[count++] = code;
      }
    }
    return count == codes.length ? codes : Arrays.copyOf(codes, count);
  }

  /** The first code of an item, or -1 where it has no value. */
  public int firstCodeAt(int index) {
    return offsets[index] == offsets[index + 1] ? -1 : dictionary.code(spellings[offsets[index]]);
  }

  /** The names of an item exactly as it was added; empty where it has no value. */
  List<String> namesAt(int index) {
    return Arrays.stream(spellings, offsets[index], offsets[index + 1])
        .mapToObj(dictionary::spelling)
        .toList();
  }

  private static boolean contains(int[] codes, int count, int code) {
    for (int i = 0; i < count; i++) {
      if (codes[i] == code) {
        return true;
      }
    }
    return false;
  }
}
