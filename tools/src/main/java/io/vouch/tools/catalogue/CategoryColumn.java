package io.vouch.tools.catalogue;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * The names that items carry in one field, coded by a dictionary.
 *
 * <p>Two spellings that {@link Words#fold} makes equal share one code; codes count up in the order
 * of first appearance by item index, and a name is spelled as it first appears. Immutable; nobody
 * changes the bitmaps it hands out.
 */
public final class CategoryColumn {
  private final Dictionary dictionary;

  /** Spellings of item i: {@code spellings[offsets[i] .. offsets[i + 1])}, in the item's order. */
  private final int[] offsets;

  private final int[] spellings;
  private final RoaringBitmap[] itemsByCode;

  private CategoryColumn(
      Dictionary dictionary, int[] offsets, int[] spellings, RoaringBitmap[] itemsByCode) {
    this.dictionary = dictionary;
    this.offsets = offsets;
    this.spellings = spellings;
    this.itemsByCode = itemsByCode;
  }

  /** A column over the names by item index; an empty list where missing. */
  static CategoryColumn of(List<List<String>> namesByItem) {
    Dictionary dictionary = new Dictionary();
    int[] offsets = new int[namesByItem.size() + 1];
    for (int i = 0; i < namesByItem.size(); i++) {
      offsets[i + 1] = offsets[i] + namesByItem.get(i).size();
    }
    int[] spellings = new int[offsets[namesByItem.size()]];
    for (int i = 0; i < namesByItem.size(); i++) {
      int next = offsets[i];
      for (String name : namesByItem.get(i)) {
        spellings[next++] = dictionary.spelling(name);
      }
    }
    RoaringBitmap[] items = new RoaringBitmap[dictionary.names.size()];
    Arrays.setAll(items, code -> new RoaringBitmap());
    for (int i = 0; i < namesByItem.size(); i++) {
      for (int s = offsets[i]; s < offsets[i + 1]; s++) {
        items[dictionary.code(spellings[s])].add(i);
      }
    }
    return new CategoryColumn(dictionary, offsets, spellings, items);
  }

  /** How many different names there are; codes are 0 to this, exclusive. */
  public int nameCount() {
    return itemsByCode.length;
  }

  /** The name of a code, as it is first written in the catalogue. */
  public String name(int code) {
    return dictionary.names.get(code);
  }

  /** The code of a name in any case and with or without accents; -1 where no item carries it. */
  public int codeOf(String anyCase) {
    return dictionary.codeByFolded.getOrDefault(Words.fold(anyCase), -1);
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
        .mapToObj(dictionary.spellings::get)
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

  /** Spellings and the codes they fold to, in order of first appearance. */
  private static final class Dictionary {
    private final Map<String, Integer> numberBySpelling = new HashMap<>();
    private final Map<String, Integer> codeByFolded = new HashMap<>();
    private final List<String> spellings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int[] codes = new int[16];

    /** The number of a spelling, a new one where it is new. */
    int spelling(String name) {
      Integer known = numberBySpelling.get(name);
      if (known != null) {
        return known;
      }
      int number = spellings.size();
      numberBySpelling.put(name, number);
      spellings.add(name);
      if (number == codes.length) {
        codes = Arrays.copyOf(codes, number * 2);
      }
      codes[number] = codeByFolded.computeIfAbsent(Words.fold(name), folded -> named(name));
      return number;
    }

    int code(int spelling) {
      return codes[spelling];
    }

    private int named(String name) {
      names.add(name);
      return names.size() - 1;
    }
  }
}
