package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.match.Comparison;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.words.DegreeWords;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a language that compare, found by phrase. Immutable, thread-safe. */
final class Comparisons {
  /** Of the others ("newer") the plain words stand in too many names to say anything. */
  private static final Set<FieldRole> SAID_IN_TEXTS = EnumSet.of(FieldRole.WEIGHT, FieldRole.PRICE);

  /** How far an adjective is raised. */
  enum Degree {
    POSITIVE,
    COMPARATIVE,
    SUPERLATIVE
  }

  /** What a degree's phrases mean; {@code ofField} needs the field beside it. */
  private record Table(
      Map<String, DegreeWords> byRole,
      Map<String, DegreeWords> byName,
      Map<String, DegreeWords> ofField,
      Map<String, Integer> longestByFirst) {
    Table() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private final Map<Degree, Table> tables = new EnumMap<>(Degree.class);
  private final Set<String> words = new HashSet<>();

  Comparisons(LanguagePack pack) {
    for (Degree degree : Degree.values()) {
      Table table = new Table();
      for (DegreeWords comparison : pack.comparisons()) {
        for (String phrase : phrases(comparison, degree)) {
          put(table, phrase, comparison);
        }
      }
      tables.put(degree, table);
    }
  }

  /** Whether a word occurs in any degree of a comparison that names no field. */
  boolean knows(String word) {
    return words.contains(word);
  }

  static List<Found<Comparison>> positives(Message message, int from) {
    return message.rules().comparisons().find(message, from, Degree.POSITIVE);
  }

  static List<Found<Comparison>> comparatives(Message message, int from) {
    return message.rules().comparisons().find(message, from, Degree.COMPARATIVE);
  }

  static List<Found<Comparison>> superlatives(Message message, int from) {
    return message.rules().comparisons().find(message, from, Degree.SUPERLATIVE);
  }

  /** The comparisons of a degree from a token on, longest first; then those of a field said. */
  List<Found<Comparison>> find(Message message, int from, Degree degree) {
    Table table = table(degree);
    String first = message.at(from).word();
    int longest = table.longestByFirst().getOrDefault(first, 0);
    DegreeWords ofField = table.ofField().get(first);
    if (longest == 0 && ofField == null) {
      return List.of();
    }
    List<Found<Comparison>> found = new ArrayList<>(1);
    for (int to = message.reach(from, longest); to > from; to--) {
      if (!message.parted(from, to)) {
        String phrase = phrase(message, from, to);
        add(from, to, byRole(message, table.byRole().get(phrase)), found);
        add(from, to, byName(message, table.byName().get(phrase)), found);
      }
    }
    if (ofField != null && message.has(from + 1)) {
      for (Found<FieldDefinition> field : WordSlots.field(message, from + 1)) {
        if (field.value().kind() == FieldKind.NUMBER) {
          Comparison comparison = new Comparison(field.value().name(), ofField.more());
          found.add(new Found<>(from, field.end(), comparison));
        }
      }
    }
    return found;
  }

  /** The plain words of what a match compares by role ("light, lightweight" of "lighter"). */
  List<String> meant(Match match) {
    Table table = table(Degree.COMPARATIVE);
    for (int from = match.start(); from < match.end(); from++) {
      for (int to = match.end(); to > from; to--) {
        DegreeWords words = table.byRole().get(phrase(match.message(), from, to));
        if (words != null && words.role() != null && SAID_IN_TEXTS.contains(words.role())) {
          return words.positive();
        }
      }
    }
    return List.of();
  }

  private static void add(
      int from, int to, @Nullable Comparison comparison, List<Found<Comparison>> into) {
    if (comparison != null) {
      into.add(new Found<>(from, to, comparison));
    }
  }

  private static @Nullable Comparison byRole(Message message, @Nullable DegreeWords words) {
    if (words == null || words.role() == null) {
      return null;
    }
    String word = words.role().name().toLowerCase(Locale.ROOT);
    String field =
        message
            .vocabulary()
            .fields()
            .withRole(words.role())
            .map(FieldDefinition::name)
            .orElse(word);
    return new Comparison(field, words.more());
  }

  private static @Nullable Comparison byName(Message message, @Nullable DegreeWords words) {
    if (words != null) {
      for (String name : words.fields()) {
        FieldDefinition field =
            message.vocabulary().fields().find(message.keyOf(name)).orElse(null);
        if (field != null && field.kind() == FieldKind.NUMBER) {
          return new Comparison(field.name(), words.more());
        }
      }
    }
    return null;
  }

  private Table table(Degree degree) {
    Table table = tables.get(degree);
    if (table == null) {
      throw new IllegalStateException(degree.name());
    }
    return table;
  }

  private void put(Table table, String phrase, DegreeWords comparison) {
    String[] parts = phrase.split(" ");
    table.longestByFirst().merge(parts[0], parts.length, Math::max);
    if (comparison.role() != null) {
      table.byRole().put(phrase, comparison);
      words.addAll(List.of(parts));
    } else if (!comparison.fields().isEmpty()) {
      table.byName().put(phrase, comparison);
    } else {
      table.ofField().put(phrase, comparison);
      words.add(phrase);
    }
  }

  private static List<String> phrases(DegreeWords words, Degree degree) {
    return switch (degree) {
      case POSITIVE -> words.positive();
      case COMPARATIVE -> words.comparative();
      case SUPERLATIVE -> words.superlative();
    };
  }

  private static String phrase(Message message, int from, int to) {
    if (to == from + 1) {
      return message.at(from).word();
    }
    StringBuilder phrase = new StringBuilder(message.at(from).word());
    for (int i = from + 1; i < to; i++) {
      phrase.append(' ').append(message.at(i).word());
    }
    return phrase.toString();
  }
}
