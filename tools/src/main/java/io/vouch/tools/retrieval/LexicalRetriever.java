package io.vouch.tools.retrieval;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Words;
import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.training.ItemText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code lexical}: items whose title, categories or texts contain words of the wish.
 *
 * <p>Score: BM25 (k1 1.2, b 0.75), a title word counting {@value #TITLE_BOOST}-fold, divided by the
 * greatest in the catalogue; in [0, 1]. The query is made of the words of the wish, at most {@value
 * #MOST_WORDS}, and never of query syntax.
 */
public final class LexicalRetriever implements Retriever {
  /** The name of the source. */
  public static final String NAME = "lexical";

  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  static final int MOST_WORDS = 64;
  private static final float TITLE_BOOST = 2f;

  private final LexicalIndex index;
  private final IndexSearcher searcher;
  private final int items;

  /**
   * @param items the number of items in the catalogue
   */
  public LexicalRetriever(LexicalIndex index, int items) {
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
    this.items = items;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean readsWish() {
    return true;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    String wish = context.wish();
    Set<String> terms = wish == null ? Set.of() : terms(wish);
    if (terms.isEmpty()) {
      return null;
    }
    try {
      float[] scores = new float[items];
      float greatest = search(query(terms), scores);
      return greatest == 0 ? null : new ArrayScores(scores, 1 / greatest);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Writes the scores of all matches by item and returns the greatest. */
  private float search(Query query, float[] scores) throws IOException {
    float greatest = 0;
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1f);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      NumericDocValues itemOf = leaf.reader().getNumericDocValues(LexicalIndex.ITEM);
      if (scorer == null || itemOf == null) {
        continue;
      }
      DocIdSetIterator documents = scorer.iterator();
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (itemOf.advanceExact(doc)) {
          float score = scorer.score();
          scores[(int) itemOf.longValue()] = score;
          greatest = Math.max(greatest, score);
        }
      }
    }
    return greatest;
  }

  private static Query query(Set<String> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) {
      Query inTitle = new TermQuery(new Term(LexicalIndex.TITLE, term));
      query.add(new BoostQuery(inTitle, TITLE_BOOST), BooleanClause.Occur.SHOULD);
      query.add(new TermQuery(new Term(LexicalIndex.BODY, term)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  /** The stemmed words of a text without stop words, in order, each once. */
  private Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream =
        index.analyzer().tokenStream(LexicalIndex.BODY, LexicalIndex.words(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && terms.size() < MOST_WORDS) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static VouchException unreadable(IOException e) {
    return new VouchException(ErrorCode.STORAGE, SAY.textIndexUnreadable(e.getMessage()), e);
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    String wish = context.wish();
    List<String> found = new ArrayList<>();
    if (wish != null) {
      Set<String> itemTerms =
          terms(context.catalogue().title(item) + "\n" + ItemText.body(context.catalogue(), item));
      for (String word : new LinkedHashSet<>(Words.of(wish))) {
        if (!terms(word).isEmpty() && itemTerms.containsAll(terms(word))) {
          found.add(word);
        }
      }
    }
    String text = found.isEmpty() ? SAY.noWordOfTheWish() : SAY.mentions(String.join(", ", found));
    return new Reason("MATCHES_WORDS", null, text);
  }
}
