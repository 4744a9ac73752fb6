package io.vouch.agent.understanding;

import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Language;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CatalogueBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Prints the processor time that reading long messages, and reading and checking short ones, takes;
 * run by hand, the argument is the number of items.
 *
 * <p>A long message is read as a turn reads it: its language is found, then its spans. Each text is
 * repeated up to {@value #SHORT} and {@value #LONG} characters.
 */
public final class UnderstandingSpeed {
  private static final int ROUNDS = 300;
  private static final int SHORT = 200;
  private static final int LONG = 4_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> MESSAGES =
      List.of(
          "thrillers after 2005 without Brand 17",
          "Show me something cheaper please",
          "red or blue Category 12 under 50 euros by Brand 3",
          "something like Amber River 4711 but newer",
          "how many Category 3 do you have between 20 and 40 euros?",
          "compare the first two",
          "not the second, something lighter",
          "anything like Ambr Rivr 4711?",
          "what do you have from Brand 99?",
          "I'm looking for a cosy Category 7 for a rainy day, not more than 80 euros",
          "go back to before I said red",
          "my sister turns 30 next week, any idea what would make her happy?");

  private static final List<String> TEXTS =
      List.of(
          "I am looking for a lamp that can serve as both a night light and a reading light with"
              + " bright built in lighting, not too heavy, ",
          "a cheap Thriller under 90 euros with a good keyboard for school, my budget is small and"
              + " I do not like Brand 31, something my daughter can carry every day please, ok? ",
          "We moved house in May. My brother who lives near Bristol said that red runners of"
              + " Northern Winter squeak on wooden floors, and Brand 404 or Category 12 do not. ",
          "very ",
          "aaaa ",
          "qwzx vbnmk plkjh ",
          "red or blue, green or black, white and Category 1, Category 2 and Brand 3 or Brand 4, ",
          "100 200 300 euros and 2 kg, between 3 and 4, ");

  private UnderstandingSpeed() {}

  public static void main(String[] args) {
    int items = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    Catalogue catalogue = catalogue(items);
    long start = THREADS.getCurrentThreadCpuTime();
    CatalogueVocabulary vocabulary = CatalogueVocabulary.of(catalogue);
    long names = THREADS.getCurrentThreadCpuTime();
    vocabulary.titles();
    long titles = THREADS.getCurrentThreadCpuTime();
    vocabulary.prepare();
    long texts = THREADS.getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "%d items: cpu for names and fields %d ms, titles %d ms, words of texts %d ms%n",
        items,
        (names - start) / 1_000_000,
        (titles - names) / 1_000_000,
        (texts - titles) / 1_000_000);
    for (int size : new int[] {LONG, SHORT}) {
      long[] cpu = new long[TEXTS.size() * ROUNDS];
      for (int t = 0; t < TEXTS.size(); t++) {
        String text = TEXTS.get(t);
        String message = text.repeat(size / text.length() + 1).substring(0, size);
        long[] nanos = reading(message, vocabulary);
        System.arraycopy(nanos, 0, cpu, t * ROUNDS, ROUNDS);
        print(size + " characters: " + text.substring(0, Math.min(24, text.length())), nanos);
      }
      print(size + " characters: all", cpu);
    }
    List<ItemId> slate = List.of(catalogue.id(1), catalogue.id(2), catalogue.id(3));
    ConversationView view = new ConversationView(slate, null, ConstraintLog.empty());
    long[] all = new long[MESSAGES.size() * ROUNDS];
    for (int m = 0; m < MESSAGES.size(); m++) {
      long[] nanos = time(new PlanningContext(MESSAGES.get(m), vocabulary, view));
      System.arraycopy(nanos, 0, all, m * ROUNDS, ROUNDS);
      print(MESSAGES.get(m), nanos);
    }
    print("all", all);
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(Locale.ROOT, "load average %.1f%n", load);
  }

  private static long[] reading(String message, CatalogueVocabulary vocabulary) {
    CatalogueGrammar grammar = new CatalogueGrammar();
    PlanningContext context = new PlanningContext(message, vocabulary, ConversationView.empty());
    long[] nanos = new long[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      Language language = LanguagePacks.detect(message, Language.ENGLISH).language();
      grammar.read(context.in(language));
      if (round >= 0) {
        nanos[round] = THREADS.getCurrentThreadCpuTime() - start;
      }
    }
    return nanos;
  }

  private static long[] time(PlanningContext context) {
    CatalogueGrammar grammar = new CatalogueGrammar();
    PlanCheck check = new PlanCheck();
    long[] nanos = new long[ROUNDS];
    for (int round = -ROUNDS * 3; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      check.check(Objects.requireNonNull(grammar.read(context).plan()), context);
      if (round >= 0) {
        nanos[round] = THREADS.getCurrentThreadCpuTime() - start;
      }
    }
    return nanos;
  }

  private static void print(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "cpu p50 %6.3f ms  p95 %6.3f ms  p99 %6.3f ms  %s%n",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        what);
  }

  private static Catalogue catalogue(int size) {
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(
                FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
                FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
                FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
                FieldDefinition.of("colour", FieldKind.CATEGORY, FieldRole.COLOUR),
                FieldDefinition.of("weight", FieldKind.NUMBER, FieldRole.WEIGHT).in("kg"),
                FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR)));
    String[] first = {
      "Amber",
      "Silent",
      "Golden",
      "Northern",
      "Broken",
      "Velvet",
      "Crystal",
      "Lonely",
      "Rapid",
      "Cosy"
    };
    String[] second = {
      "River",
      "Mountain",
      "Harbour",
      "Lamp",
      "Runner",
      "Garden",
      "Mirror",
      "Engine",
      "Winter",
      "Road"
    };
    String[] colours = {"red", "blue", "green", "black", "white"};
    Random random = new Random(7);
    CatalogueBuilder builder = Catalogue.builder(schema, new CatalogueVersion(1));
    for (int i = 0; i < size; i++) {
      Map<String, FieldValue> values =
          Map.of(
              "category",
                  CategoryValue.of(i % 9 == 0 ? "Thriller" : "Category " + random.nextInt(200)),
              "brand", CategoryValue.of("Brand " + random.nextInt(5_000)),
              "colour", CategoryValue.of(colours[random.nextInt(5)]),
              "weight", new NumberValue(random.nextInt(1, 90) / 10.0),
              "year", new NumberValue(random.nextInt(1980, 2026)));
      String title = first[random.nextInt(10)] + " " + second[random.nextInt(10)] + " " + i;
      Money price = new Money(random.nextInt(500, 50_000), "EUR");
      builder.add(
          new Item(
              new ItemId("i%07d".formatted(i)),
              title,
              "a good thing for a rainy day",
              price,
              true,
              values));
    }
    return builder.build();
  }
}
