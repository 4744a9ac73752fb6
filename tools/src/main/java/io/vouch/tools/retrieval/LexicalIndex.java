package io.vouch.tools.retrieval;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.ItemText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index over titles and bodies of one catalogue version.
 *
 * <p>Text is folded and cut into words as everywhere in the house, then stemmed by Lucene's English
 * analysis, which leaves words of other languages nearly alone. Immutable; close it when nobody
 * searches any more.
 */
public final class LexicalIndex implements AutoCloseable {
  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  static final String TITLE = "title";
  static final String BODY = "body";
  static final String ITEM = "item";
  private static final String SIGNATURE = "vouch.signature";

  private final DirectoryReader reader;
  private final Analyzer analyzer;

  private LexicalIndex(DirectoryReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
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
      if (signature.equals(reader.getIndexCommit().getUserData().get(SIGNATURE))) {
        return new LexicalIndex(reader, new EnglishAnalyzer());
      }
      reader.close();
      return null;
    } catch (IOException e) {
      clear(directory); // damaged: built anew
      return null;
    }
  }

  private static LexicalIndex built(Directory directory, Catalogue catalogue) throws IOException {
    Analyzer analyzer = new EnglishAnalyzer();
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int item = 0; item < catalogue.size(); item++) {
        writer.addDocument(document(catalogue, item));
      }
      writer.setLiveCommitData(Map.of(SIGNATURE, signature(catalogue)).entrySet());
      writer.commit();
    }
    return new LexicalIndex(DirectoryReader.open(directory), analyzer);
  }

  private static Document document(Catalogue catalogue, int item) {
    Document document = new Document();
    document.add(new TextField(TITLE, words(catalogue.title(item)), Field.Store.NO));
    document.add(new TextField(BODY, words(ItemText.body(catalogue, item)), Field.Store.NO));
    document.add(new NumericDocValuesField(ITEM, item));
    return document;
  }

  private static void clear(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
  }

  /** The folded words of a text, separated by blanks. */
  static String words(String text) {
    return String.join(" ", Words.of(text));
  }

  /** Tells catalogue versions apart: the version with a hash of the ids. */
  private static String signature(Catalogue catalogue) {
    long hash = 17;
    for (int item = 0; item < catalogue.size(); item++) {
      hash = hash * 31 + catalogue.id(item).value().hashCode();
    }
    return catalogue.version() + "-" + catalogue.size() + "-" + Long.toHexString(hash);
  }

  private static VouchException failed(String where, IOException e) {
    return new VouchException(ErrorCode.STORAGE, SAY.textIndexFailed(where, e.getMessage()), e);
  }

  DirectoryReader reader() {
    return reader;
  }

  Analyzer analyzer() {
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
