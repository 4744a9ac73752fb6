package io.vouch.agent.understanding.words;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a language; the first fault found is thrown, named by file and key. */
final class PackReader {
  private static final WordsMessages SAY = Messages.of(WordsMessages.class);

  private final Language language;
  private final PackFolder folder;
  private final List<String> endings;
  private final Map<PackFile, PackYaml> files = new EnumMap<>(PackFile.class);

  private PackReader(Language language, PackFolder folder) {
    this.language = language;
    this.folder = folder;
    PackYaml forms = PackYaml.read(folder, language.tag(), PackFile.FORMS, List.of());
    this.endings = forms.list(WordList.ENDINGS.key());
  }

  /** Reads the pack of a language. */
  static LanguagePack read(Language language, PackFolder folder) {
    return new PackReader(language, folder).read();
  }

  private LanguagePack read() {
    for (PackFile file : PackFile.values()) {
      files.put(file, PackYaml.read(folder, language.tag(), file, endings));
    }
    return new LanguagePack(
        language,
        forms(),
        contractions(),
        capitalsMarkNames(),
        lists(),
        numbers(),
        comparisons(),
        catalogue(),
        wordings());
  }

  private PackYaml file(PackFile file) {
    PackYaml yaml = files.get(file);
    if (yaml == null) {
      throw new IllegalStateException(file.path());
    }
    return yaml;
  }

  private Map<WordList, List<String>> lists() {
    Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
    for (WordList list : WordList.values()) {
      lists.put(list, file(list.file()).list(list.key()));
    }
    return lists;
  }

  /** Refuses keys of a file that are neither its lists nor these. */
  private PackYaml checked(PackFile file, String... others) {
    Set<String> known = new HashSet<>(List.of(others));
    Arrays.stream(WordList.values())
        .filter(list -> list.file() == file)
        .forEach(list -> known.add(list.key()));
    PackYaml yaml = file(file);
    yaml.allow(known);
    return yaml;
  }

  private WordForms forms() {
    checked(PackFile.WORDS);
    checked(PackFile.OPINIONS);
    PackYaml yaml =
        checked(
            PackFile.FORMS,
            "stemmer",
            "plural endings",
            "irregular plurals",
            "contractions",
            "capitals");
    List<WordForms.Ending> endings = new ArrayList<>();
    yaml.texts("plural endings")
        .forEach((plural, singular) -> endings.add(new WordForms.Ending(plural, singular)));
    Map<String, String> irregular = new HashMap<>();
    yaml.texts("irregular plurals")
        .forEach((plural, singular) -> irregular.put(Words.fold(plural), Words.fold(singular)));
    Stemmer stemmer = constant(yaml, Stemmer.class, yaml.text(yaml.at("stemmer"), "stemmer"));
    return new WordForms(irregular, endings, stemmer, yaml.list(WordList.ELISIONS.key()));
  }

  private Map<String, String> contractions() {
    Map<String, String> contractions = new HashMap<>();
    file(PackFile.FORMS)
        .texts("contractions")
        .forEach((word, words) -> contractions.put(Words.fold(word), Words.fold(words)));
    return contractions;
  }

  private boolean capitalsMarkNames() {
    PackYaml yaml = file(PackFile.FORMS);
    String capitals = yaml.text(yaml.at("capitals"), "capitals");
    yaml.allow(capitals, Set.of("names", "nouns"));
    return capitals.equals("names");
  }

  private NumberWords numbers() {
    PackYaml yaml =
        checked(PackFile.NUMBERS, "numerals", "ordinals", "decades", "units", "decimal sign");
    Map<String, String> units = new HashMap<>();
    yaml.entries(yaml.at("units"), "units")
        .forEach((unit, words) -> yaml.list(words, unit).forEach(word -> units.put(word, unit)));
    String sign = yaml.text(yaml.at("decimal sign"), "decimal sign");
    yaml.allow(sign, Set.of(".", ","));
    return new NumberWords(
        yaml.numbers("numerals"),
        yaml.numbers("ordinals"),
        yaml.numbers("decades"),
        units,
        sign.equals(","));
  }

  private List<DegreeWords> comparisons() {
    PackYaml yaml = checked(PackFile.COMPARISONS, "roles", "fields", "any field");
    List<DegreeWords> all = new ArrayList<>();
    for (JsonNode node : yaml.at("roles")) {
      String role = yaml.text(node.path("role"), "role");
      all.add(degrees(yaml, node, constant(yaml, FieldRole.class, role), List.of()));
    }
    for (JsonNode node : yaml.at("fields")) {
      all.add(degrees(yaml, node, null, yaml.list(node.path("fields"), "fields")));
    }
    for (JsonNode node : yaml.at("any field")) {
      all.add(degrees(yaml, node, null, List.of()));
    }
    return all;
  }

  private static DegreeWords degrees(
      PackYaml yaml, JsonNode node, @Nullable FieldRole role, List<String> fields) {
    String direction = yaml.text(node.path("direction"), "direction");
    yaml.allow(direction, Set.of("more", "less"));
    return new DegreeWords(
        role,
        fields,
        direction.equals("more"),
        yaml.list(node.path("positive"), "positive"),
        yaml.list(node.path("comparative"), "comparative"),
        yaml.list(node.path("superlative"), "superlative"));
  }

  private CatalogueWords catalogue() {
    PackYaml yaml =
        checked(PackFile.CATALOGUE, "field words", "nouns", "synonyms", "other kinds", "moods");
    Map<FieldRole, List<String>> fieldWords = new EnumMap<>(FieldRole.class);
    yaml.entries(yaml.at("field words"), "field words")
        .forEach((role, words) ->
            fieldWords.put(constant(yaml, FieldRole.class, role), yaml.list(words, role)));
    List<NounWords> nouns = new ArrayList<>();
    for (JsonNode node : yaml.at("nouns")) {
      nouns.add(
          new NounWords(
              yaml.list(node.path("nouns"), "nouns"),
              Arrays.stream(yaml.text(node.path("fields"), "fields").split("[ ,]+"))
                  .filter(field -> !field.isEmpty())
                  .toList()));
    }
    List<OtherKind> otherKinds = new ArrayList<>();
    for (JsonNode node : yaml.at("other kinds")) {
      String first = yaml.text(node, "other kinds").split(",", 2)[0].strip();
      otherKinds.add(new OtherKind(first, yaml.list(node, "other kinds")));
    }
    return new CatalogueWords(
        fieldWords, nouns, groups(yaml, "synonyms"), otherKinds, groups(yaml, "moods"));
  }

  private static List<List<String>> groups(PackYaml yaml, String key) {
    List<List<String>> groups = new ArrayList<>();
    for (JsonNode node : yaml.at(key)) {
      groups.add(yaml.list(node, key));
    }
    return groups;
  }

  private Map<String, RuleWording> wordings() {
    Map<String, RuleWording> wordings = new LinkedHashMap<>();
    for (PackFile file : PackFile.values()) {
      if (file.hasRules()) {
        addWordings(checked(file, "phrases", "rules"), wordings);
      }
    }
    return wordings;
  }

  private void addWordings(PackYaml yaml, Map<String, RuleWording> into) {
    Map<String, String> phrases = yaml.has("phrases") ? yaml.texts("phrases") : Map.of();
    yaml.entries(yaml.at("rules"), "rules")
        .forEach((rule, node) -> {
          yaml.entries(node, rule)
              .keySet()
              .forEach(key -> yaml.allow(key, Set.of("patterns", "examples")));
          RuleWording wording = wording(yaml, rule, phrases);
          RuleWording before = into.put(rule, wording);
          if (before != null) {
            throw new VouchException(
                ErrorCode.INTERNAL, SAY.twice(yaml.file(), rule, before.file()));
          }
        });
  }

  private RuleWording wording(PackYaml yaml, String rule, Map<String, String> phrases) {
    List<PatternPart> patterns =
        texts(yaml, rule, "patterns").stream()
            .map(text -> PatternReader.read(yaml.file(), rule, phrases, endings, text))
            .toList();
    return new RuleWording(yaml.file(), rule, patterns, texts(yaml, rule, "examples"));
  }

  private static List<String> texts(PackYaml yaml, String rule, String key) {
    List<String> texts = new ArrayList<>();
    yaml.at("rules", rule, key).forEach(node -> texts.add(yaml.text(node, rule + ": " + key)));
    return texts;
  }

  private static <E extends Enum<E>> E constant(PackYaml yaml, Class<E> type, String key) {
    Set<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.toCollection(TreeSet::new));
    yaml.allow(key, known);
    return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
