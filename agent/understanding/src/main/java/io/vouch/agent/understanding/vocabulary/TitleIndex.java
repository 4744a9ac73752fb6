package io.vouch.agent.understanding.vocabulary;

import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The titles of a catalogue, found by the forms in which people say them.
 *
 * <p>Forms, tried in this order; the first that finds anything answers: the whole title; without a
 * year or other brackets at its end and without a leading article ("Matrix, The (1999)" is "matrix"
 * and "the matrix"); the part before a colon or dash and the text in brackets. Case, accents and
 * punctuation never matter. Several items under one form are all returned.
 *
 * <p>Shapes: per form one sorted {@code long[]} of 40 hash bits and 24 index bits; a hit is
 * verified on the title itself. Immutable, thread-safe. Cost: O(log n) per look-up; nearness looks
 * at items that share a (possibly misspelt) word.
 */
public final class TitleIndex {
  /** The longest title form in words that is looked up. */
  public static final int MAX_WORDS = 14;

  private static final int INDEX_BITS = 24;
  private static final int COMMON_WORD = 2_000;

  /** One in so many titles may have a word by which an item is told from others. */
  private static final int TELLING = 100;

  private static final int FEW = 5;
  private static final int LONGEST_SERIES = 60;

  /** So many items are compared letter by letter. */
  private static final int CLOSER_LOOKS = 50;

  private static final int MOST_LETTERS = (1 << Short.SIZE) - 1;

  private final Catalogue catalogue;
  private final List<long[]> entriesByForm;

  /** A bit for the hash of each two words that stand side by side in a form. */
  private final BitSet pairs;

  private final int pairBits;
  private final List<String> words;
  private final Map<String, int[]> itemsByWord;
  private volatile @Nullable NearWords nearWords;

  /** Indexes a catalogue's titles. */
  public TitleIndex(Catalogue catalogue) {
    this.catalogue = catalogue;
    pairBits =
        Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(catalogue.size()) + 6, 16, 30);
    pairs = new BitSet(1 << pairBits);
    entriesByForm = IntStream.range(0, TitleForms.COUNT).mapToObj(this::entries).toList();
    itemsByWord = postings(catalogue);
    words = List.copyOf(itemsByWord.keySet());
  }

  /** The items that people may mean by these words exactly; ascending indexes, empty where none. */
  public int[] find(String said) {
    for (int form = 0; form < TitleForms.COUNT; form++) {
      String key = form == 0 ? TitleForms.whole(said) : TitleForms.shortened(said);
      int[] items = key.isEmpty() ? new int[0] : lookUp(form, key);
      if (items.length > 0) {
        return items;
      }
    }
    return new int[0];
  }

  /**
   * The items whose titles have all of the words said, in any order and among others: "the Urbano"
   * of "ZiZZO Urbano Folding Bike". Ascending indexes; none where every word stands in more than
   * {@value #FEW} titles, for then the words describe.
   */
  public int[] holding(String said) {
    List<String> words = Words.of(TitleForms.shortened(said));
    int[] rarest = new int[0];
    for (String word : words) {
      int[] items = itemsByWord.getOrDefault(word, new int[0]);
      rarest = rarest.length == 0 || items.length < rarest.length ? items : rarest;
    }
    return rarest.length > FEW
        ? new int[0]
        : Arrays.stream(rarest)
            .filter(item -> Words.of(catalogue.title(item)).containsAll(words))
            .toArray();
  }

  /**
   * The items of a series: those whose titles, without a leading article, begin with the words said
   * ("Star Wars", "Harry Potter"). Ascending indexes; none where fewer than two or more than
   * {@value #LONGEST_SERIES} may.
   */
  public int[] series(String said) {
    String key = TitleForms.shortened(said);
    int[] rarest = new int[0];
    for (String word : Words.of(key)) {
      int[] items = itemsByWord.getOrDefault(word, new int[0]);
      rarest = rarest.length == 0 || items.length < rarest.length ? items : rarest;
    }
    int[] found =
        rarest.length > LONGEST_SERIES
            ? new int[0]
            : Arrays.stream(rarest)
                .filter(item -> beginsWith(TitleForms.shortened(catalogue.title(item)), key))
                .toArray();
    return found.length < 2 ? new int[0] : found;
  }

  private static boolean beginsWith(String title, String key) {
    return title.startsWith(key)
        && (title.length() == key.length() || title.charAt(key.length()) == ' ');
  }

  /** How many titles have a folded word. */
  public int count(String word) {
    return itemsByWord.getOrDefault(word, new int[0]).length;
  }

  /**
   * Whether a folded word tells an item from others: at most {@value #FEW} titles have it, or one
   * in {@value #TELLING}.
   */
  public boolean isTelling(String word) {
    int count = count(word);
    return count > 0 && count <= Math.max(FEW, catalogue.size() / TELLING);
  }

  /** The items whose titles are nearest to the words said, nearest first. */
  public List<Integer> nearest(String said, int most) {
    String key = TitleForms.shortened(said);
    return Arrays.stream(sharing(Words.of(said)))
        .boxed()
        .sorted(Comparator.comparingInt(item -> apart(item, key)))
        .limit(most)
        .toList();
  }

  /** The only item whose title is within a slip's distance of the words said, if there is one. */
  public OptionalInt slip(String said) {
    String key = TitleForms.shortened(said);
    int limit = EditDistance.slipLimit(key.length());
    List<Integer> near = nearest(said, 2);
    if (near.isEmpty() || apart(near.getFirst(), key) > limit) {
      return OptionalInt.empty();
    }
    boolean only = near.size() < 2 || apart(near.get(1), key) > limit;
    return only ? OptionalInt.of(near.getFirst()) : OptionalInt.empty();
  }

  /** The items that share most letters in words with those said, the first first on a tie. */
  private int[] sharing(List<String> saidWords) {
    long[] found = new long[64]; // the item above 16 bits of shared letters
    int count = 0;
    for (String word : saidWords) {
      int letters = Math.min(word.length(), MOST_LETTERS);
      for (String known : known(word)) {
        int[] items = itemsByWord.getOrDefault(known, new int[0]);
        int taken = Math.min(items.length, COMMON_WORD);
        found = count + taken > found.length ? Arrays.copyOf(found, 2 * (count + taken)) : found;
        for (int i = 0; i < taken; i++) {
          found[count++] = (long) items[i] << Short.SIZE | letters;
        }
      }
    }
    Arrays.sort(found, 0, count);
    return best(found, count);
  }

  private static int[] best(long[] found, int count) {
    int different = 0;
    for (int i = 0; i < count; ) {
      long item = found[i] >>> Short.SIZE;
      long letters = 0;
      for (; i < count && found[i] >>> Short.SIZE == item; i++) {
        letters += found[i] & MOST_LETTERS;
      }
      found[different++] = -letters << Integer.SIZE | item;
    }
    Arrays.sort(found, 0, different);
    int[] best = new int[Math.min(different, CLOSER_LOOKS)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) found[i];
    }
    return best;
  }

  /**
   * Whether two folded words may stand side by side in a form of a title as said: false only where
   * they surely do not. A leading or trailing article is no part of a form.
   */
  public boolean mayFollow(String first, String second) {
    return TitleForms.isArticle(first)
        || TitleForms.isArticle(second)
        || pairs.get(pair(first + ' ' + second, 0, first.length() + second.length() + 1));
  }

  private void addPairs(String key) {
    int start = 0;
    int blank = key.indexOf(' ');
    while (blank >= 0) {
      int next = key.indexOf(' ', blank + 1);
      pairs.set(pair(key, start, next < 0 ? key.length() : next));
      start = blank + 1;
      blank = next;
    }
  }

  private int pair(String text, int from, int to) {
    return (int) (hash(text, from, to) & (1L << pairBits) - 1);
  }

  /** Whether a word occurs in any title. */
  public boolean hasWord(String word) {
    if (itemsByWord.containsKey(word)) {
      return true;
    }
    return !Words.isOneWord(word) && itemsByWord.containsKey(String.join("", Words.of(word)));
  }

  private int apart(int item, String key) {
    int apart = Integer.MAX_VALUE;
    for (int form = 1; form < TitleForms.COUNT; form++) {
      for (String title : TitleForms.of(form, catalogue.title(item))) {
        apart = Math.min(apart, EditDistance.atMost(key, title, 30));
      }
    }
    return apart;
  }

  private List<String> known(String word) {
    if (itemsByWord.containsKey(word)) {
      return List.of(word);
    }
    return nearWords().within(word, Math.max(1, EditDistance.slipLimit(word.length())), 8).stream()
        .map(near -> words.get(near.position()))
        .toList();
  }

  private NearWords nearWords() {
    NearWords built = nearWords;
    if (built == null) {
      built = new NearWords(words);
      nearWords = built;
    }
    return built;
  }

  private int[] lookUp(int form, String key) {
    long[] entries = entriesByForm.get(form);
    long first = hash(key) << INDEX_BITS;
    int at = Arrays.binarySearch(entries, first);
    List<Integer> found = new ArrayList<>(1);
    for (int i = at < 0 ? -at - 1 : at;
        i < entries.length && entries[i] >>> INDEX_BITS == first >>> INDEX_BITS;
        i++) {
      int item = (int) (entries[i] & ((1 << INDEX_BITS) - 1));
      if (TitleForms.of(form, catalogue.title(item)).contains(key)) {
        found.add(item);
      }
    }
    return found.stream().mapToInt(i -> i).distinct().toArray();
  }

  private long[] entries(int form) {
    long[] entries = new long[catalogue.size() + 16];
    int count = 0;
    for (int item = 0; item < catalogue.size(); item++) {
      for (String key : TitleForms.of(form, catalogue.title(item))) {
        if (count == entries.length) {
          entries = Arrays.copyOf(entries, count * 2);
        }
        entries[count++] = hash(key) << INDEX_BITS | item;
        addPairs(key);
      }
    }
    long[] sorted = Arrays.copyOf(entries, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** 40 bits of FNV-1a over the key's characters. */
  private static long hash(String key) {
    return hash(key, 0, key.length());
  }

  private static long hash(String key, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return (hash ^ hash >>> 40) & 0xff_ffff_ffffL;
  }

  private static Map<String, int[]> postings(Catalogue catalogue) {
    Map<String, List<Integer>> growing = new LinkedHashMap<>();
    for (int item = 0; item < catalogue.size(); item++) {
      for (String word : Words.of(catalogue.title(item))) {
        List<Integer> items = growing.computeIfAbsent(word, key -> new ArrayList<>(2));
        if (items.isEmpty() || items.getLast() != item) {
          items.add(item);
        }
      }
    }
    Map<String, int[]> postings = new LinkedHashMap<>(growing.size() * 2);
    growing.forEach((word, items) -> postings.put(word, items.stream().mapToInt(i -> i).toArray()));
    return postings;
  }
}
