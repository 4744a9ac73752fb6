package io.vouch.tools.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@link FieldWeights} on catalogues' own items: half of an item's title among words of
 * others, and three words of its title with five of its other texts, shall find it first. No
 * judgement of anybody goes in.
 *
 * <p>Arguments: files with one JSON object a line: {@code id}, {@code title}, perhaps {@code
 * description}; {@code category}, {@code brand} and {@code creator} have these roles, all else is a
 * feature. Prints the mean reciprocal rank of the start, of every better setting on the way of a
 * coordinate search, and of every neighbour of the end. Run by hand.
 */
final class FieldWeightsFit {
  private static final int QUERIES = 400;
  private static final float[] WEIGHTS = {0.5f, 1, 1.5f, 2, 3, 4, 6};
  private static final float[] LENGTHS = {0, 0.25f, 0.5f, 0.75f, 1};
  private static final float[] SATURATIONS = {0.6f, 0.9f, 1.2f, 2, 3};

  private record Query(String wish, int item) {}

  private record Shop(Catalogue catalogue, LexicalIndex index, List<Query> queries) {}

  private final List<Shop> shops = new ArrayList<>();

  private FieldWeightsFit() {}

  public static void main(String[] files) throws IOException {
    FieldWeightsFit fit = new FieldWeightsFit();
    for (String file : files) {
      Catalogue catalogue = catalogue(Path.of(file));
      fit.shops.add(
          new Shop(catalogue, LexicalIndex.inMemory(catalogue), queries(catalogue, new Random(7))));
    }
    fit.ownTitles(FieldWeights.EVEN);
    fit.search();
  }

  /** How many items' whole title finds them first, alone or with those of the same title. */
  private void ownTitles(FieldWeights weights) throws IOException {
    for (Shop shop : shops) {
      TermFrequencies frequencies = new TermFrequencies(shop.index(), weights);
      WishScores scores =
          new WishScores(frequencies, weights.k1(), shop.catalogue().size(), Long.MAX_VALUE);
      int first = 0;
      for (Query query : shop.queries()) {
        String title = shop.catalogue().title(query.item());
        List<WishWord> words = shop.index().analyzer().words(title);
        float @Nullable [] values = scores.sought(words);
        first += values != null && values[query.item()] == 1 ? 1 : 0;
      }
      System.out.printf("whole title: %d of %d first%n", first, shop.queries().size());
    }
  }

  private void search() throws IOException {
    FieldWeights best = FieldWeights.EVEN;
    double most = quality(best, true);
    for (int round = 0; round < 3; round++) {
      double before = most;
      for (int parameter = 0; parameter <= 2 * WordField.values().length; parameter++) {
        for (float value : grid(parameter)) {
          FieldWeights other = with(best, parameter, value);
          double quality = quality(other, false);
          if (quality > most) {
            most = quality;
            best = other;
          }
        }
      }
      System.out.printf("round %d: %.4f %s%n", round, most, text(best));
      if (most == before) {
        break;
      }
    }
    quality(best, true);
    for (int parameter = 0; parameter <= 2 * WordField.values().length; parameter++) {
      for (float value : grid(parameter)) {
        FieldWeights other = with(best, parameter, value);
        System.out.printf("  %.4f %s%n", quality(other, false), text(other));
      }
    }
  }

  /** The weights by field, then the lengths by field, then k1. */
  private static float[] grid(int parameter) {
    int fields = WordField.values().length;
    if (parameter == 2 * fields) {
      return SATURATIONS;
    }
    return parameter < fields ? WEIGHTS : LENGTHS;
  }

  private static FieldWeights with(FieldWeights base, int parameter, float value) {
    int fields = WordField.values().length;
    float[] weights = base.weights().clone();
    float[] lengths = base.lengths().clone();
    if (parameter == 2 * fields) {
      return new FieldWeights(weights, lengths, value);
    }
    if (parameter < fields) {
      weights[parameter] = value;
    } else {
      lengths[parameter - fields] = value;
    }
    return new FieldWeights(weights, lengths, base.k1());
  }

  private static String text(FieldWeights weights) {
    return "weights %s b %s k1 %.2f"
        .formatted(
            Arrays.toString(weights.weights()), Arrays.toString(weights.lengths()), weights.k1());
  }

  private double quality(FieldWeights weights, boolean printed) throws IOException {
    double sum = 0;
    for (Shop shop : shops) {
      TermFrequencies frequencies = new TermFrequencies(shop.index(), weights);
      WishScores scores =
          new WishScores(frequencies, weights.k1(), shop.catalogue().size(), Long.MAX_VALUE);
      double shopSum = 0;
      for (Query query : shop.queries()) {
        shopSum += 1 / rank(scores, shop, query);
      }
      double mean = shopSum / shop.queries().size();
      sum += mean;
      if (printed) {
        System.out.printf(
            "%d items, %d queries: %.4f%n", shop.catalogue().size(), shop.queries().size(), mean);
      }
    }
    return sum / shops.size();
  }

  private static double rank(WishScores scores, Shop shop, Query query) throws IOException {
    List<WishWord> words = shop.index().analyzer().words(query.wish());
    float @Nullable [] values = scores.sought(words);
    if (values == null || values[query.item()] == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double rank = 1;
    for (float value : values) {
      rank += value > values[query.item()] ? 1 : value == values[query.item()] ? 0.5 : 0;
    }
    return rank - 0.5; // it is its own equal
  }

  private static List<Query> queries(Catalogue catalogue, Random random) {
    FieldTexts texts = new FieldTexts(catalogue);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      int item = random.nextInt(catalogue.size());
      List<String> title = words(texts, WordField.TITLE, item, random);
      List<String> halved = new ArrayList<>(title.subList(0, (title.size() + 1) / 2));
      for (int k = 0; k < 5; k++) {
        List<String> other = others(texts, random.nextInt(catalogue.size()), random);
        halved.addAll(other.subList(0, Math.min(1, other.size())));
      }
      queries.add(new Query(String.join(" ", halved), item));
      List<String> own = others(texts, item, random);
      List<String> mixed = new ArrayList<>(title.subList(0, Math.min(3, title.size())));
      mixed.addAll(own.subList(0, Math.min(5, own.size())));
      queries.add(new Query(String.join(" ", mixed), item));
    }
    return queries;
  }

  /** The words of the texts other than the title, shuffled. */
  private static List<String> others(FieldTexts texts, int item, Random random) {
    List<String> words = new ArrayList<>();
    for (WordField field : WordField.values()) {
      if (field != WordField.TITLE) {
        words.addAll(words(texts, field, item, random));
      }
    }
    Collections.shuffle(words, random);
    return words;
  }

  private static List<String> words(FieldTexts texts, WordField field, int item, Random random) {
    List<String> words = new ArrayList<>(Words.of(texts.text(field, item)));
    Collections.shuffle(words, random);
    return words;
  }

  private static Catalogue catalogue(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, FieldDefinition> fields = new TreeMap<>();
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = mapper.readTree(line);
      Map<String, FieldValue> attributes = new TreeMap<>();
      for (Map.Entry<String, JsonNode> member : row.properties()) {
        if (!List.of("id", "title", "description").contains(member.getKey())) {
          List<String> names = names(member.getValue());
          if (!names.isEmpty()) {
            fields.putIfAbsent(member.getKey(), field(member.getKey()));
            attributes.put(member.getKey(), new FieldValue.CategoryValue(names));
          }
        }
      }
      String description = row.path("description").asText("");
      items.add(
          new Item(
              new ItemId(row.get("id").asText()),
              row.get("title").asText(),
              description.isBlank() ? null : description,
              null,
              true,
              attributes));
    }
    return Catalogue.of(
        new CatalogueSchema(List.copyOf(fields.values())), new CatalogueVersion(1), items);
  }

  private static FieldDefinition field(String name) {
    FieldRole role =
        switch (name) {
          case "category" -> FieldRole.CATEGORY;
          case "brand" -> FieldRole.BRAND;
          case "creator" -> FieldRole.CREATOR;
          default -> FieldRole.OTHER;
        };
    return FieldDefinition.of(name, FieldKind.CATEGORY, role).multi();
  }

  private static List<String> names(JsonNode value) {
    List<String> names = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> names.add(one.asText()));
    } else {
      names.add(value.asText());
    }
    names.removeIf(String::isBlank);
    return names;
  }
}
