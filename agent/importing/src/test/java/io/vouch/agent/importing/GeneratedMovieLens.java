package io.vouch.agent.importing;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Writes files in MovieLens 1M's format and size; every line is invented. */
final class GeneratedMovieLens {
  static final int PEOPLE = 6_040;
  static final int MOVIES = 3_883;
  static final int RATINGS = 1_000_209;

  private static final List<String> GENRES =
      List.of("Action", "Comedy", "Drama", "Horror", "Musical", "Romance", "Western");

  private GeneratedMovieLens() {}

  /** Writes {@code movies.dat}, {@code users.dat} and that many lines of {@code ratings.dat}. */
  static void write(Path folder, int ratings, long seed) throws IOException {
    Files.createDirectories(folder);
    SplittableRandom random = new SplittableRandom(seed);
    try (Writer out =
        Files.newBufferedWriter(folder.resolve("movies.dat"), StandardCharsets.ISO_8859_1)) {
      for (int movie = 1; movie <= MOVIES; movie++) {
        String genre = GENRES.get(random.nextInt(GENRES.size()));
        int year = random.nextInt(1930, 2001);
        out.write("%d::Invented Film é %d (%d)::%s|Drama\n".formatted(movie, movie, year, genre));
      }
    }
    try (Writer out = Files.newBufferedWriter(folder.resolve("users.dat"))) {
      for (int person = 1; person <= PEOPLE; person++) {
        out.write(
            "%d::%s::25::%d::00000\n".formatted(person, person % 2 == 0 ? "F" : "M", person % 21));
      }
    }
    try (Writer out = Files.newBufferedWriter(folder.resolve("ratings.dat"))) {
      for (int rating = 0; rating < ratings; rating++) {
        int person = 1 + (int) ((long) rating * PEOPLE / ratings);
        double u = random.nextDouble();
        int movie = 1 + (int) (u * u * MOVIES);
        long time = 956_703_932L + random.nextInt(90_000_000);
        out.write(person + "::" + movie + "::" + random.nextInt(1, 6) + "::" + time + "\n");
      }
    }
  }
}
