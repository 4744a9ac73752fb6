package io.vouch.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of a prompt: its instructions, its user message, and the variables both use.
 *
 * <p>A variable is written {@code {{name}}}. A <em>plain</em> variable is put in as it is and must
 * come from the program; a <em>data</em> variable may come from anywhere and is fenced by {@link
 * DataBlock}.
 *
 * @param hash SHA-256 of the file, as hex
 * @param changelog one line on what this version changes
 */
public record PromptTemplate(
    String id,
    int version,
    String hash,
    Variables variables,
    String changelog,
    String system,
    String user) {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z][a-z0-9_]*)}}");

  /** The variables a prompt declares. */
  public record Variables(List<String> plain, List<String> data) {
    public Variables {
      plain = List.copyOf(plain);
      data = List.copyOf(data);
    }

    List<String> all() {
      List<String> all = new ArrayList<>(plain);
      all.addAll(data);
      return all;
    }
  }

  public PromptTemplate {
    Set<String> used = new TreeSet<>();
    VARIABLE.matcher(system + "\n" + user).results().forEach(hit -> used.add(hit.group(1)));
    Set<String> declared = new TreeSet<>(variables.all());
    if (!used.equals(declared)) {
      throw new PromptException(
          "The prompt (%s/v%d) declares the variables %s but uses %s. Maybe mend its header."
              .formatted(id, version, declared, used));
    }
    if (!variables.data().isEmpty() && !system.contains(DataBlock.RULE)) {
      throw new PromptException(
          "The prompt (%s/v%d) has data blocks but never says that they are \"%s\". Maybe add the rule to its instructions."
              .formatted(id, version, DataBlock.RULE));
    }
  }

  /**
   * This prompt with its variables filled in; values are never searched for variables again.
   *
   * @throws PromptException if a value is missing or belongs to no variable
   */
  public RenderedPrompt render(Map<String, String> valueByVariable) {
    Set<String> given = new TreeSet<>(valueByVariable.keySet());
    Set<String> declared = new TreeSet<>(variables.all());
    if (!given.equals(declared)) {
      throw new PromptException(
          "The prompt (%s/v%d) needs values for %s but was given %s. Maybe the caller is older than the prompt."
              .formatted(id, version, declared, given));
    }
    return new RenderedPrompt(
        id, version, hash, fill(system, valueByVariable), fill(user, valueByVariable));
  }

  private String fill(String text, Map<String, String> valueByVariable) {
    return VARIABLE
        .matcher(text)
        .replaceAll(hit -> {
          String name = hit.group(1);
          String value = valueByVariable.getOrDefault(name, "");
          return Matcher.quoteReplacement(
              variables.data().contains(name) ? DataBlock.fence(name, value) : value);
        });
  }
}
