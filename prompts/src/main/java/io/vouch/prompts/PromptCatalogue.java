package io.vouch.prompts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every version of every prompt; the newest version of a prompt is the one in use.
 *
 * <p>The file {@code prompts/index.txt} names them, one {@code <id>/v<N>} per line. Immutable.
 */
public final class PromptCatalogue {
  private static final String INDEX = "prompts/index.txt";

  private final Map<String, PromptTemplate> newestById;
  private final List<PromptTemplate> all;

  private PromptCatalogue(List<PromptTemplate> all) {
    Map<String, PromptTemplate> newest = new TreeMap<>();
    for (PromptTemplate prompt : all) {
      newest.merge(prompt.id(), prompt, (a, b) -> a.version() >= b.version() ? a : b);
    }
    this.newestById = Collections.unmodifiableMap(newest);
    this.all = List.copyOf(all);
  }

  /**
   * Reads all prompts.
   *
   * @throws PromptException if one is broken: a start-up failure, not a failure in a turn
   */
  public static PromptCatalogue load() {
    return new PromptCatalogue(
        Resources.read(INDEX)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(PromptCatalogue::read)
            .toList());
  }

  /** All versions, in the order of the index. */
  public List<PromptTemplate> all() {
    return all;
  }

  /**
   * The newest version of a prompt.
   *
   * @throws PromptException if there is no prompt of that id
   */
  public PromptTemplate newest(String id) {
    PromptTemplate prompt = newestById.get(id);
    if (prompt == null) {
      throw new PromptException(
          "The prompt (%s) must be one of %s.".formatted(id, newestById.keySet()));
    }
    return prompt;
  }

  private static PromptTemplate read(String entry) {
    int slash = entry.indexOf("/v");
    if (slash < 1 || !entry.substring(slash + 2).matches("[1-9][0-9]{0,3}")) {
      throw new PromptException(
          "The line (%s) of %s must have the form <id>/v<N>.".formatted(entry, INDEX));
    }
    String path = "prompts/" + entry + ".md";
    int version = Integer.parseInt(entry.substring(slash + 2));
    return PromptFile.parse(path, entry.substring(0, slash), version, Resources.read(path));
  }
}
