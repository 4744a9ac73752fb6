package io.vouch.tools.retrieval;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.words.WordAnalyzer;
import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code lexical}: items that mention words of the wish, and none of those to avoid.
 *
 * <p>Score: BM25F of the wish divided by the greatest in the catalogue, minus what the words to
 * avoid take away (see {@code WishScores}); in [-1, 1], 0 for an item that mentions nothing. Where
 * words of the wish name a kind of item, or for whom it is, items of another kind and for others
 * stand behind ({@code KindTiers}). Every item of the catalogue is scored. Wishes are words, a
 * message a line, and never query syntax.
 */
public final class LexicalRetriever implements Retriever {
  /** The name of the source. */
  public static final String NAME = "lexical";

  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  /** Words that a reason names, and words to avoid: nobody says more of them aloud. */
  private static final int MOST_NAMED = 3;

  private static final int MOST_MISSING = 2;

  /**
   * Occurrences that one wish may cost: about 2 ms of a turn's 5 at 100,000 items, and from 250,000
   * items on so many for each item. Only wishes of dozens of common words reach it.
   */
  private static final long MOST_POSTINGS = 150_000;

  private static final double POSTINGS_PER_ITEM = 0.6;

  private final WordAnalyzer analyzer;
  private final WishScores scores;
  private final WishWords words;
  private final KindTiers tiers;
  private final int items;

  /** {@code index} is over {@code catalogue}. */
  public LexicalRetriever(LexicalIndex index, Catalogue catalogue) {
    this(index, catalogue, FieldWeights.EVEN);
  }

  LexicalRetriever(LexicalIndex index, Catalogue catalogue, FieldWeights weights) {
    try {
      TermFrequencies frequencies = new TermFrequencies(index, weights);
      this.analyzer = index.analyzer();
      this.items = catalogue.size();
      this.scores = new WishScores(frequencies, weights.k1(), items, mostPostings(items));
      AudienceWords audiences = new AudienceWords(index, items);
      this.words = new WishWords(index, frequencies, audiences, catalogue);
      this.tiers = new KindTiers(new KindWords(index, catalogue), audiences, items);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static long mostPostings(int items) {
    return Math.max(MOST_POSTINGS, (long) (POSTINGS_PER_ITEM * items));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean readsWish() {
    return true;
  }

  /** Which words of a wish items mention. */
  public WishWords words() {
    return words;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    List<WishWord> sought = words(context.wish());
    List<WishWord> avoided = words(context.avoid());
    try {
      float @Nullable [] values = sought.isEmpty() ? null : scores.sought(sought);
      KindTiers.@Nullable Tiers behind = tiers.of(lines(context.wish()), lines(context.avoid()));
      if (values == null && behind == null && avoided.isEmpty()) {
        return null;
      }
      float[] lowered = values == null ? new float[items] : values;
      boolean speaks = !avoided.isEmpty() && scores.subtract(avoided, lowered);
      if (behind != null) {
        behind.apply(lowered);
      }
      return speaks || values != null || behind != null ? new DenseScores(lowered) : null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private List<List<WishWord>> lines(@Nullable String text) {
    return text == null ? List.of() : text.lines().map(analyzer::words).toList();
  }

  private List<WishWord> words(@Nullable String text) {
    return text == null ? List.of() : analyzer.words(text);
  }

  static VouchException unreadable(IOException e) {
    return new VouchException(ErrorCode.STORAGE, SAY.textIndexUnreadable(e.getMessage()), e);
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    return reasons(context).apply(item);
  }

  @Override
  public IntFunction<Reason> reasons(RequestContext context) {
    List<WishWord> avoided = words(context.avoid());
    List<WishWord> sought =
        words(context.wish()).stream()
            .filter(word -> avoided.stream().noneMatch(no -> no.whole().equals(word.whole())))
            .toList();
    return item -> reason(sought, avoided, item);
  }

  private Reason reason(List<WishWord> sought, List<WishWord> avoided, int item) {
    Set<String> terms = new HashSet<>();
    words.addTerms(item, terms);
    List<String> found = words.telling(WishWords.mentioned(sought, terms), MOST_NAMED);
    boolean clean = !avoided.isEmpty() && WishWords.found(avoided, terms).isEmpty();
    List<String> missing = clean ? words.telling(avoided, MOST_MISSING) : List.of();
    return new Reason("MATCHES_WORDS", null, said(found, missing));
  }

  private static String said(List<String> found, List<String> missing) {
    if (found.isEmpty()) {
      return missing.isEmpty() ? SAY.noWordOfTheWish() : SAY.mentionsNone(or(missing));
    }
    return missing.isEmpty()
        ? SAY.mentions(and(found))
        : SAY.mentionsWithout(and(found), or(missing));
  }

  private static String and(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : SAY.and(String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
  }

  private static String or(List<String> words) {
    return words.stream().reduce(SAY::or).orElseThrow();
  }
}
