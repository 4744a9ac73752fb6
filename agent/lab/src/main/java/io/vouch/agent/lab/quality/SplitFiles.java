package io.vouch.agent.lab.quality;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads published splits from a folder; see docs/quality.md for the files expected. */
final class SplitFiles {
  private static final EvaluationMessages SAY = Messages.of(EvaluationMessages.class);

  private SplitFiles() {}

  /**
   * The splits that the folder holds: those of {@code gowalla-lightgcn} ({@code train.txt.gz},
   * {@code test.txt.gz}) or of {@code movielens-1m} ({@code ultragcn/}, {@code ncf/} with the
   * {@code pairs} files), or of folders of those names inside it; empty if none.
   */
  static List<Split> find(Path folder) {
    List<Split> splits = new ArrayList<>();
    for (String name : List.of("", "movielens-1m", "gowalla-lightgcn")) {
      Path dir = name.isEmpty() ? folder : folder.resolve(name);
      if (exists(dir, "ultragcn/train.txt.gz", "ultragcn/test.txt")) {
        splits.add(
            adjacency(
                KnownSplit.MOVIELENS_ULTRAGCN,
                dir.resolve("ultragcn/train.txt.gz"),
                dir.resolve("ultragcn/test.txt")));
      }
      if (exists(dir, "ncf/ml-1m.test.negative.gz", "pairs80.raw_ids.txt.gz")) {
        splits.add(ncf(dir));
      }
      if (exists(dir, "train.txt.gz", "test.txt.gz")) {
        splits.add(
            adjacency(KnownSplit.GOWALLA, dir.resolve("train.txt.gz"), dir.resolve("test.txt.gz")));
      }
    }
    return splits;
  }

  /** Lines of {@code person item item …}. */
  static Split adjacency(KnownSplit known, Path train, Path test) {
    List<int[]> trainLines = numbers(train);
    List<int[]> testLines = numbers(test);
    int items = 0;
    int people = 0;
    for (List<int[]> lines : List.of(trainLines, testLines)) {
      for (int[] line : lines) {
        people = Math.max(people, line[0] + 1);
        for (int i = 1; i < line.length; i++) {
          items = Math.max(items, line[i] + 1);
        }
      }
    }
    InteractionsBuilder builder = new InteractionsBuilder(items);
    for (int[] line : trainLines) {
      for (int i = 1; i < line.length; i++) {
        builder.add(line[0], line[i]);
      }
    }
    Interactions interactions = builder.build();
    int[][] relevant = new int[interactions.people()][0];
    for (int[] line : testLines) {
      if (line[0] < relevant.length) {
        relevant[line[0]] = sorted(Arrays.copyOfRange(line, 1, line.length));
      }
    }
    return new Split(known, interactions, relevant, null);
  }

  /**
   * The protocol of He et al. (2017): one held-out item per person among 99 given negatives.
   *
   * <p>The train pairs are all pairs but the held-out ones. Items are numbered in order of first
   * appearance over people 1 to 6040 and, per person, the first 80% of pairs before the last 20%,
   * which is how the published negatives number them; person 0 of the pairs files is 6040.
   *
   * <p>156 people have the held-out item among their negatives. It then competes with itself and
   * loses, as does every tie: the strictest reading, under which closed forms reproduce.
   */
  private static Split ncf(Path dir) {
    Map<Integer, int[]> first = byPerson(numbers(dir.resolve("pairs80.raw_ids.txt.gz")));
    Map<Integer, int[]> last = byPerson(numbers(dir.resolve("pairs20.raw_ids.txt.gz")));
    List<int[]> held = numbers(dir.resolve("ncf/ml-1m.test.negative.gz"));
    Map<Integer, Integer> indexByMovie = new HashMap<>();
    List<int[]> items = new ArrayList<>();
    for (int person = 0; person < held.size(); person++) {
      int[] movies = concatenated(first, last, person + 1 == held.size() ? 0 : person + 1);
      items.add(
          Arrays.stream(movies)
              .map(movie -> indexByMovie.computeIfAbsent(movie, m -> indexByMovie.size()))
              .toArray());
    }
    InteractionsBuilder builder = new InteractionsBuilder(indexByMovie.size());
    int[][] relevant = new int[held.size()][];
    int[][] candidates = new int[held.size()][];
    for (int person = 0; person < held.size(); person++) {
      int[] line = held.get(person); // person, held-out item, 99 negatives
      relevant[person] = new int[] {line[1]};
      candidates[person] = heldOutLast(line);
      for (int item : items.get(person)) {
        if (item != line[1]) {
          builder.add(person, item);
        }
      }
    }
    return new Split(KnownSplit.MOVIELENS_NCF, builder.build(), relevant, candidates);
  }

  /** The negatives, a copy of the held-out item as its complement, then the held-out item. */
  private static int[] heldOutLast(int[] line) {
    int[] negatives = sorted(Arrays.copyOfRange(line, 2, line.length));
    int[] candidates = Arrays.copyOf(negatives, negatives.length + 1);
    for (int i = 0; i < negatives.length; i++) {
      candidates[i] = negatives[i] == line[1] ? ~line[1] : negatives[i];
    }
    candidates[negatives.length] = line[1];
    return candidates;
  }

  private static Map<Integer, int[]> byPerson(List<int[]> lines) {
    Map<Integer, int[]> byPerson = new HashMap<>();
    lines.forEach(line -> byPerson.put(line[0], Arrays.copyOfRange(line, 1, line.length)));
    return byPerson;
  }

  private static int[] concatenated(
      Map<Integer, int[]> first, Map<Integer, int[]> last, int person) {
    int[] head = first.getOrDefault(person, new int[0]);
    int[] tail = last.getOrDefault(person, new int[0]);
    int[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  private static int[] sorted(int[] items) {
    Arrays.sort(items);
    return items;
  }

  private static boolean exists(Path dir, String... names) {
    return Arrays.stream(names).allMatch(name -> Files.isReadable(dir.resolve(name)));
  }

  /** The whole numbers of every non-empty line; what is no digit separates them. */
  static List<int[]> numbers(Path file) {
    List<int[]> lines = new ArrayList<>();
    try (BufferedReader reader = reader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int[] numbers = numbers(line);
        if (numbers.length > 0) {
          lines.add(numbers);
        }
      }
    } catch (IOException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fileUnreadable(file, e.getMessage()), e);
    }
    return lines;
  }

  private static int[] numbers(String line) {
    int[] numbers = new int[16];
    int count = 0;
    int value = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        value = Math.max(value, 0) * 10 + (c - '0');
      } else if (value >= 0) {
        if (count == numbers.length) {
          numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = value;
        value = -1;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      stream = new GZIPInputStream(stream, 1 << 16);
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
