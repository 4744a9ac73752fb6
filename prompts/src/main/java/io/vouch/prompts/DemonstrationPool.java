package io.vouch.prompts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The demonstrations that ship with Vouch, and the choice of the few that resemble a message.
 *
 * <p>Source: dynamic demonstrations of InteRecAgent (2023, §3.3). Deviation: similarity is the
 * cosine of character-trigram sets, not of embeddings, so that the choice needs no model and is the
 * same everywhere. Immutable.
 */
public final class DemonstrationPool {
  private static final List<String> FILES =
      List.of("recommend", "conditions", "changes", "items", "catalogue", "memory", "talk");

  private final List<Demonstration> all;

  private DemonstrationPool(List<Demonstration> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads the pool.
   *
   * @throws PromptException if a file is broken or an id occurs twice
   */
  public static DemonstrationPool load() {
    List<Demonstration> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String file : FILES) {
      for (Demonstration demonstration : read("demonstrations/" + file + ".json")) {
        if (!ids.add(demonstration.id())) {
          throw new PromptException(
              "The demonstration (%s) occurs twice.".formatted(demonstration.id()));
        }
        all.add(demonstration);
      }
    }
    return new DemonstrationPool(all);
  }

  /** Every demonstration, over its placeholders. */
  public List<Demonstration> all() {
    return all;
  }

  /** Every demonstration the catalogue can fill, over its words. */
  public List<Demonstration> over(Map<String, String> wordByPlaceholder) {
    return all.stream().flatMap(d -> d.over(wordByPlaceholder).stream()).toList();
  }

  /**
   * The most similar of the candidates, most similar first; ties by id.
   *
   * @param candidates demonstrations over a catalogue's words
   */
  public static List<Demonstration> nearest(
      List<Demonstration> candidates, String message, int count) {
    Set<String> wanted = Trigrams.of(message);
    return candidates.stream()
        .map(d -> new Scored(d, Trigrams.cosine(wanted, Trigrams.of(d.message()))))
        .sorted(
            Comparator.comparingDouble(Scored::similarity)
                .reversed()
                .thenComparing(scored -> scored.demonstration().id()))
        .limit(count)
        .map(Scored::demonstration)
        .toList();
  }

  private record Scored(Demonstration demonstration, double similarity) {}

  private static List<Demonstration> read(String path) {
    try {
      List<Demonstration> read = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(Resources.read(path))) {
        List<String> shows = new ArrayList<>();
        node.path("shows").forEach(show -> shows.add(show.asText()));
        read.add(
            new Demonstration(
                node.path("id").asText(), shows, node.path("message").asText(), node.path("plan")));
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new PromptException(
          "The demonstrations (%s) must be a JSON array: %s."
              .formatted(path, e.getOriginalMessage()));
    }
  }
}
