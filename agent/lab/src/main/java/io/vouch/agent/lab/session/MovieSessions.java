package io.vouch.agent.lab.session;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.NumberColumn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The sessions of MovieLens-1M: {@code sequences.raw_ids.tsv.gz} (person, tab, movie ids oldest
 * first) and {@code movies.dat} (id, title with year, genres). The catalogue holds the movies that
 * occur in the sequences.
 */
public final class MovieSessions {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);
  private static final SessionWords WORDS = Messages.of(SessionWords.class, Language.ENGLISH);

  /** The name in reports. */
  static final String NAME = "MovieLens-1M";

  private static final String GENRE = "genre";
  private static final String YEAR = "year";
  private static final Pattern TITLE_YEAR = Pattern.compile("\\((\\d{4})\\)\\s*$");
  private static final int MOST_GENRES = 2;

  private MovieSessions() {}

  /** The file that a folder must hold to be read here. */
  static final String SEQUENCES = "sequences.raw_ids.tsv.gz";

  /**
   * Reads the sessions of a folder.
   *
   * @throws VouchException BAD_DATA if a file is missing or not as described
   */
  public static SessionMarket load(Path folder) {
    try {
      List<String[]> sequences = sequences(folder.resolve(SEQUENCES));
      Set<String> used = new TreeSet<>();
      sequences.forEach(sequence -> used.addAll(Arrays.asList(sequence)));
      Catalogue catalogue = catalogue(folder.resolve("movies.dat"), used);
      int[][] histories = new int[sequences.size()][];
      Arrays.setAll(
          histories,
          person ->
              Arrays.stream(sequences.get(person))
                  .mapToInt(id -> catalogue.indexOf(new ItemId(id)))
                  .filter(index -> index >= 0)
                  .toArray());
      return new SessionMarket(NAME, catalogue, histories, facts(catalogue));
    } catch (IOException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.noMovies(folder, SEQUENCES), e);
    }
  }

  private static List<String[]> sequences(Path file) throws IOException {
    List<String[]> sequences = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        sequences.add(line.substring(line.indexOf('\t') + 1).strip().split(" "));
      }
    }
    return sequences;
  }

  private static Catalogue catalogue(Path file, Set<String> used) throws IOException {
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      String[] cells = line.split("::", -1);
      if (cells.length == 3 && used.contains(cells[0])) {
        items.add(movie(cells));
      }
    }
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(
                FieldDefinition.of(GENRE, FieldKind.CATEGORY, FieldRole.CATEGORY)
                    .multi()
                    .called("genres"),
                FieldDefinition.of(YEAR, FieldKind.NUMBER, FieldRole.YEAR)));
    return Catalogue.of(schema, new CatalogueVersion(1), items);
  }

  private static Item movie(String[] cells) {
    Map<String, FieldValue> values = new TreeMap<>();
    values.put(GENRE, new FieldValue.CategoryValue(List.of(cells[2].split("\\|"))));
    Matcher year = TITLE_YEAR.matcher(cells[1]);
    if (year.find()) {
      values.put(YEAR, new FieldValue.NumberValue(Integer.parseInt(year.group(1))));
    }
    return new Item(new ItemId(cells[0]), cells[1], null, null, true, values);
  }

  /** Up to two genres in random order, then decade, then year. */
  static FactSource facts(Catalogue catalogue) {
    NumberColumn years = catalogue.numbers(YEAR);
    return (item, random) -> {
      List<Fact> facts = new ArrayList<>();
      for (String genre : shuffledGenres(catalogue, item, random)) {
        if (facts.size() < MOST_GENRES) {
          String said = facts.isEmpty() ? WORDS.movies(genre) : WORDS.also(genre);
          facts.add(new Fact(said, OneOf.of(GENRE, genre)));
        }
      }
      double year = years.at(item);
      if (!Double.isNaN(year)) {
        int whole = (int) year;
        int decade = whole / 10 * 10;
        facts.add(
            new Fact(WORDS.fromDecade(decade), NumberRange.between(YEAR, decade, decade + 9)));
        facts.add(new Fact(WORDS.releasedIn(whole), NumberRange.between(YEAR, whole, whole)));
      }
      return facts;
    };
  }

  private static List<String> shuffledGenres(
      Catalogue catalogue, int item, RandomGenerator random) {
    List<String> genres = new ArrayList<>();
    for (int code : catalogue.categories(GENRE).codesAt(item)) {
      genres.add(catalogue.categories(GENRE).name(code));
    }
    Collections.shuffle(genres, Random.from(random));
    return genres;
  }
}
