package io.vouch.agent.understanding.grammar;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An adjective, its comparative or superlative, as a field and a direction.
 *
 * @param field the field's name; where the catalogue has none of the role, the role's own word,
 *     which the check will doubt
 * @param more whether larger numbers are meant
 */
record Comparison(String field, boolean more) {
  private enum Degree {
    POSITIVE,
    COMPARATIVE,
    SUPERLATIVE
  }

  private record Word(FieldRole role, boolean more) {}

  private static final Map<Degree, Map<String, Word>> WORDS = new HashMap<>();
  private static final Set<String> MORE_OF =
      Set.of("longer", "more", "bigger", "larger", "higher", "greater", "better");
  private static final Set<String> LESS_OF = Set.of("shorter", "less", "smaller", "lower", "fewer");
  private static final Set<String> MOST_OF =
      Set.of("longest", "most", "biggest", "largest", "highest", "best");
  private static final Set<String> LEAST_OF =
      Set.of("shortest", "least", "smallest", "lowest", "fewest");

  static {
    add(
        FieldRole.PRICE,
        false,
        "cheap|affordable|inexpensive",
        "cheaper|less expensive|more affordable|less pricey",
        "cheapest|least expensive|most affordable");
    add(
        FieldRole.PRICE,
        true,
        "expensive|pricey",
        "more expensive|pricier|dearer",
        "most expensive|priciest|dearest");
    add(
        FieldRole.YEAR,
        true,
        "new|recent|modern",
        "newer|more recent|more modern|later",
        "newest|latest|most recent");
    add(FieldRole.YEAR, false, "old", "older|earlier", "oldest|earliest");
    add(FieldRole.DURATION, false, "short", "shorter|less long", "shortest");
    add(FieldRole.DURATION, true, "long", "longer", "longest");
    add(FieldRole.WEIGHT, false, "light|lightweight", "lighter|less heavy", "lightest");
    add(FieldRole.WEIGHT, true, "heavy", "heavier", "heaviest");
    add(
        FieldRole.RATING,
        true,
        "well rated|highly rated|top rated|well reviewed",
        "better rated|higher rated|better reviewed",
        "best rated|highest rated|best reviewed|top rated");
    add(
        FieldRole.RATING,
        false,
        "badly rated",
        "worse rated|lower rated",
        "worst rated|lowest rated");
    add(FieldRole.POPULARITY, true, "popular", "more popular", "most popular");
    add(
        FieldRole.POPULARITY,
        false,
        "obscure",
        "less popular|less known|lesser known|less mainstream",
        "least popular|least known");
    add(
        FieldRole.ECO_SCORE,
        true,
        "eco friendly|green|sustainable|environmentally friendly",
        "greener|more eco friendly|more sustainable",
        "greenest|most eco friendly|most sustainable");
  }

  /** Adjectives of fields that have no role, by what such a field is called. */
  private record Named(List<String> fields, boolean more) {}

  private static final Map<Degree, Map<String, Named>> NAMED = new HashMap<>();

  static {
    List<String> difficulty = List.of("complexity", "difficulty", "level");
    named(
        new Named(difficulty, true),
        "complex|complicated|difficult|hard|challenging",
        "more complex|more complicated|more difficult|harder|more challenging",
        "most complex|most complicated|most difficult|hardest");
    named(
        new Named(difficulty, false),
        "simple|easy",
        "simpler|easier|less complex|less complicated|less difficult",
        "simplest|easiest|least complex");
    List<String> size = List.of("size", "capacity", "volume", "width", "height");
    named(new Named(size, true), "big|large", "bigger|larger", "biggest|largest");
    named(new Named(size, false), "small", "smaller", "smallest");
    named(new Named(List.of("speed", "power"), true), "fast", "faster", "fastest");
    named(new Named(List.of("noise", "loudness"), false), "quiet", "quieter", "quietest");
  }

  private static final Set<String> ALL_WORDS = allWords();

  static List<Found<Comparison>> positives(Message message, int from) {
    return find(message, from, Degree.POSITIVE);
  }

  static List<Found<Comparison>> comparatives(Message message, int from) {
    List<Found<Comparison>> found = new ArrayList<>(find(message, from, Degree.COMPARATIVE));
    addOfField(message, from, MORE_OF, true, found);
    addOfField(message, from, LESS_OF, false, found);
    return found;
  }

  static List<Found<Comparison>> superlatives(Message message, int from) {
    List<Found<Comparison>> found = new ArrayList<>(find(message, from, Degree.SUPERLATIVE));
    addOfField(message, from, MOST_OF, true, found);
    addOfField(message, from, LEAST_OF, false, found);
    return found;
  }

  /** Whether a word occurs in any degree of any comparison. */
  static boolean knows(String word) {
    return ALL_WORDS.contains(word);
  }

  private static Set<String> allWords() {
    Set<String> words = new HashSet<>();
    WORDS
        .values()
        .forEach(map -> map.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" ")))));
    List.of(MORE_OF, LESS_OF, MOST_OF, LEAST_OF).forEach(words::addAll);
    return Set.copyOf(words);
  }

  private static List<Found<Comparison>> find(Message message, int from, Degree degree) {
    List<Found<Comparison>> found = new ArrayList<>(1);
    for (int to = message.reach(from, 3); to > from; to--) {
      Word word = WORDS.getOrDefault(degree, Map.of()).get(phrase(message, from, to));
      if (word != null && !message.parted(from, to)) {
        found.add(new Found<>(from, to, of(message, word)));
      }
      Named named = NAMED.getOrDefault(degree, Map.of()).get(phrase(message, from, to));
      if (named != null && !message.parted(from, to)) {
        int end = to;
        named.fields().stream()
            .flatMap(field -> message.vocabulary().fields().find(field).stream())
            .filter(field -> field.kind() == FieldKind.NUMBER)
            .findFirst()
            .ifPresent(field ->
                found.add(new Found<>(from, end, new Comparison(field.name(), named.more()))));
      }
    }
    return found;
  }

  private static Comparison of(Message message, Word word) {
    String field =
        message
            .vocabulary()
            .fields()
            .withRole(word.role())
            .map(FieldDefinition::name)
            .orElse(word.role().name().toLowerCase(Locale.ROOT));
    return new Comparison(field, word.more());
  }

  /** "longer battery life", "a bigger screen": a degree word and a numeric field. */
  private static void addOfField(
      Message message, int from, Set<String> words, boolean more, List<Found<Comparison>> into) {
    if (words.contains(message.at(from).word()) && message.has(from + 1)) {
      WordSlots.field(message, from + 1).stream()
          .filter(field -> field.value().kind() == FieldKind.NUMBER)
          .forEach(field ->
              into.add(new Found<>(from, field.end(), new Comparison(field.value().name(), more))));
    }
  }

  private static String phrase(Message message, int from, int to) {
    StringBuilder phrase = new StringBuilder(message.at(from).word());
    for (int i = from + 1; i < to; i++) {
      phrase.append(' ').append(message.at(i).word());
    }
    return phrase.toString();
  }

  private static void add(
      FieldRole role, boolean more, String positive, String comparative, String superlative) {
    put(Degree.POSITIVE, positive, new Word(role, more));
    put(Degree.COMPARATIVE, comparative, new Word(role, more));
    put(Degree.SUPERLATIVE, superlative, new Word(role, more));
  }

  private static void named(Named named, String positive, String comparative, String superlative) {
    List<String> phrases = List.of(positive, comparative, superlative);
    for (Degree degree : Degree.values()) {
      for (String phrase : phrases.get(degree.ordinal()).split("\\|")) {
        NAMED.computeIfAbsent(degree, key -> new HashMap<>()).put(phrase, named);
      }
    }
  }

  private static void put(Degree degree, String phrases, Word word) {
    for (String phrase : phrases.split("\\|")) {
      WORDS.computeIfAbsent(degree, key -> new HashMap<>()).put(phrase, word);
    }
  }
}
