package io.vouch.agent.understanding.words;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One YAML file of a language, whose faults name the file and the key. */
final class PackYaml {
  private static final WordsMessages SAY = Messages.of(WordsMessages.class);

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonNode root;
  private final List<String> endings;

  private PackYaml(String file, JsonNode root, List<String> endings) {
    this.file = file;
    this.root = root;
    this.endings = endings;
  }

  /**
   * Reads a file.
   *
   * @param tag the language, for errors
   * @param endings what {@code ~} at a word's end stands for
   */
  static PackYaml read(PackFolder folder, String tag, PackFile pack, List<String> endings) {
    String file = tag + "/" + pack.path();
    try (InputStream in = folder.open(pack.path())) {
      if (in == null) {
        throw new VouchException(ErrorCode.INTERNAL, SAY.missingFile(file));
      }
      JsonNode root = YAML.readTree(in);
      PackYaml yaml = new PackYaml(file, root, endings);
      yaml.requireMap(root, "");
      return yaml;
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new VouchException(ErrorCode.INTERNAL, SAY.unreadable(file, why), e);
    }
  }

  String file() {
    return file;
  }

  /** Refuses keys that are not known, at the top of the file. */
  void allow(Set<String> known) {
    root.fieldNames().forEachRemaining(key -> allow(key, known));
  }

  void allow(String key, Set<String> known) {
    if (!known.contains(key)) {
      String all = new TreeSet<>(known).toString();
      throw new VouchException(ErrorCode.INTERNAL, SAY.unknown(file, key, all));
    }
  }

  /** What stands under keys, one in the other. */
  JsonNode at(String... keys) {
    JsonNode node = root;
    for (String key : keys) {
      node = node.path(key);
    }
    if (node.isMissingNode()) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.missing(file, String.join(": ", keys)));
    }
    return node;
  }

  boolean has(String key) {
    return root.has(key);
  }

  /** The folded words and phrases of a text that parts them by commas. */
  List<String> list(JsonNode node, String key) {
    List<String> words = new ArrayList<>();
    for (String entry : text(node, key).split(",")) {
      String word = Words.fold(entry);
      if (!word.isEmpty()) {
        words.addAll(LanguagePack.spelt(word, endings));
      }
    }
    return words;
  }

  List<String> list(String key) {
    return list(at(key), key);
  }

  String text(JsonNode node, String key) {
    if (!node.isTextual()) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notText(file, key));
    }
    return node.textValue();
  }

  /** Texts by key, as they stand there. */
  Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries(at(key), key).forEach((name, node) -> texts.put(name, text(node, name)));
    return texts;
  }

  /** Whole numbers by folded key. */
  Map<String, Integer> numbers(String key) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    entries(at(key), key)
        .forEach((name, node) -> {
          if (!node.isInt()) {
            throw new VouchException(ErrorCode.INTERNAL, SAY.notWhole(file, name));
          }
          LanguagePack.spelt(Words.fold(name), endings)
              .forEach(word -> numbers.put(word, node.intValue()));
        });
    return numbers;
  }

  /** What a map has, in file order. */
  Map<String, JsonNode> entries(JsonNode node, String key) {
    requireMap(node, key);
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  private void requireMap(JsonNode node, String key) {
    if (!node.isObject()) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notMap(file, key));
    }
  }
}
