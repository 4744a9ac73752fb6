package io.vouch.simulator.logs;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.chance.Chance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ratings in either layout of MovieLens: {@code u.data} with {@code u.item}, or {@code ratings.csv}
 * with {@code movies.csv}. An item of several genres counts for one of them, chosen by its number;
 * 4 stars and more are a like, 2 and less a dislike.
 */
public final class MovieLensFiles {
  private static final LogMessages SAY = Messages.of(LogMessages.class);

  private static final int FIRST_GENRE_COLUMN = 5;
  private static final double LIKED = 4;
  private static final double DISLIKED = 2;

  private final List<LogFile> files = new ArrayList<>();
  private final Map<String, List<String>> genresByItem = new TreeMap<>();
  private final Map<String, List<String[]>> ratingsByPerson = new TreeMap<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long rows;

  public MovieLensFiles(Path folder) {
    if (Files.exists(folder.resolve("u.item"))) {
      readOld(folder);
    } else if (Files.exists(folder.resolve("movies.csv"))) {
      readNew(folder);
    } else {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.neitherMovieLens(folder));
    }
  }

  public List<Path> paths() {
    return files.stream().map(LogFile::path).toList();
  }

  public long rows() {
    return rows;
  }

  public String from() {
    return day(first);
  }

  public String to() {
    return day(last);
  }

  public HistoryLog log() {
    List<String> items = List.copyOf(genresByItem.keySet());
    List<String> genres =
        genresByItem.values().stream().flatMap(List::stream).distinct().sorted().toList();
    Map<String, int[]> itemAndTopic = new TreeMap<>();
    for (int item = 0; item < items.size(); item++) {
      List<String> of = genresByItem.getOrDefault(items.get(item), List.of("none"));
      String genre = of.get((int) Math.floorMod(Chance.mix(item), (long) of.size()));
      itemAndTopic.put(items.get(item), new int[] {item, genres.indexOf(genre)});
    }
    List<HistoryLog.History> people = new ArrayList<>();
    for (List<String[]> ratings : ratingsByPerson.values()) {
      people.add(history(ratings, itemAndTopic));
    }
    return new HistoryLog(people, items.size(), genres.size());
  }

  private static HistoryLog.History history(
      List<String[]> ratings, Map<String, int[]> itemAndTopic) {
    List<int[]> cells = new ArrayList<>();
    for (String[] rating : ratings) {
      int[] known = itemAndTopic.get(rating[0]);
      if (known != null) {
        double stars = Double.parseDouble(rating[1]);
        int verdict = stars >= LIKED ? 1 : stars <= DISLIKED ? -1 : 0;
        cells.add(new int[] {known[0], known[1], verdict, second(rating[2])});
      }
    }
    return HistoryLog.joined(cells);
  }

  /** Seconds since 1970 as an int, which lasts until 2038. */
  private static int second(String seconds) {
    return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(seconds));
  }

  private void readOld(Path folder) {
    LogFile items = LogFile.in(folder, "u.item", '|');
    LogFile ratings = LogFile.in(folder, "u.data", '\t');
    files.addAll(List.of(items, ratings));
    items.forEachRow(cells -> {
      List<String> genres = new ArrayList<>();
      for (int column = FIRST_GENRE_COLUMN; column < cells.length; column++) {
        if (cells[column].equals("1")) {
          genres.add("genre " + column);
        }
      }
      genresByItem.put(cells[0], genres.isEmpty() ? List.of("none") : genres);
    });
    ratings.forEachRow(cells -> {
      if (cells.length < 4) {
        throw ratings.broken(SAY.lineWithCells(cells.length));
      }
      add(ratings, cells);
    });
  }

  private void readNew(Path folder) {
    LogFile items = LogFile.in(folder, "movies.csv", ',');
    LogFile ratings = LogFile.in(folder, "ratings.csv", ',');
    files.addAll(List.of(items, ratings));
    items.forEachNamedRow(
        List.of("movieId", "genres"),
        cells -> genresByItem.put(cells[0], List.of(cells[1].split("\\|"))));
    boolean[] headed = {false};
    ratings.forEachRow(cells -> {
      // Copies exist that name the second column "Id", so the places count, not the names.
      if (headed[0]) {
        add(ratings, cells);
      }
      headed[0] = true;
    });
  }

  private void add(LogFile file, String[] cells) {
    rows++;
    file.number(cells[2]);
    long seconds = (long) file.number(cells[3]);
    first = Math.min(first, seconds);
    last = Math.max(last, seconds);
    ratingsByPerson
        .computeIfAbsent(cells[0], person -> new ArrayList<>())
        .add(new String[] {cells[1], cells[2], Long.toString(seconds)});
  }

  private static String day(long seconds) {
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
