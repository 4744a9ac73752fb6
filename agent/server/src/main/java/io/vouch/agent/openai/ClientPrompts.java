package io.vouch.agent.openai;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.memory.json.DomainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words of the prompts that chat clients ship, by what they ask for: {@code
 * client-prompts.json}. They are read, not said: nobody translates them.
 */
final class ClientPrompts {
  private static final String FILE = "client-prompts.json";
  private static final Map<BackgroundCall, List<List<String>>> PROMPTS = read();

  private ClientPrompts() {}

  /** The prompts of a kind, each as words that must all be there; none where none is known. */
  static List<List<String>> of(BackgroundCall kind) {
    return PROMPTS.getOrDefault(kind, List.of());
  }

  private static Map<BackgroundCall, List<List<String>>> read() {
    try (InputStream in =
        Objects.requireNonNull(ClientPrompts.class.getResourceAsStream(FILE), FILE)) {
      return DomainJson.plain().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
