package io.vouch.tools.retrieval;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.words.WordAnalyzer;
import io.vouch.tools.words.WordLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A Lucene index over the words of one catalogue version, field by field ({@link WordField}).
 *
 * <p>A document's number is its item's index. Text becomes terms by {@link WordAnalyzer} in the
 * language that most of the items' texts are in ({@link WordLanguage#of}), found once when the
 * index is built. Immutable; close it when nobody searches any more.
 */
public final class LexicalIndex implements AutoCloseable {
  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  private static final String SIGNATURE = "vouch.signature";
  private static final String LANGUAGE = "vouch.language";

  /** Changes with the way in which text becomes terms, so that older indexes are built anew. */
  private static final String FORMAT = "2-";

  /** Texts that are enough to tell the language of a catalogue. */
  private static final int SAMPLE = 1_000;

  private static final FieldType COUNTED = counted();

  private final DirectoryReader reader;
  private final WordAnalyzer analyzer;

  private LexicalIndex(DirectoryReader reader, WordAnalyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /** How often a word stands where is counted, not at which places. */
  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** Builds the index in memory. */
  public static LexicalIndex inMemory(Catalogue catalogue) {
    try {
      return built(new ByteBuffersDirectory(), catalogue);
    } catch (IOException e) {
      throw failed("memory", e);
    }
  }

  /**
   * Opens the index in a folder, building it first where it is missing, damaged or of another
   * catalogue version.
   *
   * @throws VouchException STORAGE if the disk refuses
   */
  public static LexicalIndex onDisk(Catalogue catalogue, Path folder) {
    try {
      Directory directory = new MMapDirectory(folder);
      LexicalIndex existing = opened(directory, signature(catalogue));
      return existing != null ? existing : built(directory, catalogue);
    } catch (IOException e) {
      throw failed(folder.toString(), e);
    }
  }

  private static @Nullable LexicalIndex opened(Directory directory, String signature)
      throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return null;
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      Map<String, String> facts = reader.getIndexCommit().getUserData();
      if (signature.equals(facts.get(SIGNATURE))) {
        WordLanguage language = WordLanguage.valueOf(facts.getOrDefault(LANGUAGE, "EN"));
        return new LexicalIndex(reader, new WordAnalyzer(language));
      }
      reader.close();
      return null;
    } catch (IOException e) {
      clear(directory); // damaged: built anew
      return null;
    }
  }

  private static LexicalIndex built(Directory directory, Catalogue catalogue) throws IOException {
    FieldTexts words = new FieldTexts(catalogue);
    WordAnalyzer analyzer = new WordAnalyzer(WordLanguage.of(sample(words, catalogue.size())));
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setMergePolicy(new LogDocMergePolicy()); // keeps the order of the documents
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int item = 0; item < catalogue.size(); item++) {
        writer.addDocument(document(words, item));
      }
      Map<String, String> facts =
          Map.of(SIGNATURE, signature(catalogue), LANGUAGE, analyzer.language().name());
      writer.forceMerge(1); // written once, read at every turn
      writer.setLiveCommitData(facts.entrySet());
      writer.commit();
    }
    return new LexicalIndex(DirectoryReader.open(directory), analyzer);
  }

  /** Titles and descriptions of items evenly spread over the catalogue. */
  private static List<String> sample(FieldTexts words, int items) {
    List<String> sample = new ArrayList<>();
    int taken = Math.min(SAMPLE, items);
    for (int i = 0; i < taken; i++) {
      int item = (int) ((long) i * items / taken);
      sample.add(words.text(WordField.TITLE, item));
      sample.add(words.text(WordField.DESCRIPTION, item));
    }
    return sample;
  }

  private static Document document(FieldTexts words, int item) {
    Document document = new Document();
    for (WordField field : WordField.values()) {
      document.add(new Field(field.name(), words.text(field, item), COUNTED));
    }
    return document;
  }

  private static void clear(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
  }

  /** Tells catalogue versions apart: the version with a hash of the ids. */
  private static String signature(Catalogue catalogue) {
    long hash = 17;
    for (int item = 0; item < catalogue.size(); item++) {
      hash = hash * 31 + catalogue.id(item).value().hashCode();
    }
    return FORMAT + catalogue.version() + "-" + catalogue.size() + "-" + Long.toHexString(hash);
  }

  private static VouchException failed(String where, IOException e) {
    return new VouchException(ErrorCode.STORAGE, SAY.textIndexFailed(where, e.getMessage()), e);
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The items that have a term in a field. */
  RoaringBitmap itemsWith(WordField field, String term) throws IOException {
    RoaringBitmap items = new RoaringBitmap();
    Term there = new Term(field.name(), term);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(there, PostingsEnum.NONE);
      if (postings != null) {
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          items.add(leaf.docBase + doc);
        }
      }
    }
    return items;
  }

  /** How text becomes terms here. */
  WordAnalyzer analyzer() {
    return analyzer;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw failed("use", e);
    }
  }
}
