package io.vouch.agent.lab.script;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * What is said to the product when it is measured, in a YAML file beside the class that says it.
 *
 * <p>Such words are input, as a request is, and not sentences of ours: they stand in no message
 * bundle and stay in their language, whichever Vouch speaks. Read anew at each call; thread-safe.
 */
public final class ScriptFile {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private ScriptFile() {}

  /** The lines of {@code X.yaml} for {@code X}, in their order. */
  public static List<String> lines(Class<?> owner) {
    return read(owner, owner.getSimpleName(), new TypeReference<>() {});
  }

  /**
   * The file {@code name.yaml} beside a class.
   *
   * @param type the shape of the file
   * @throws IllegalStateException if it is not there or has another shape
   */
  public static <T> T read(Class<?> owner, String name, TypeReference<T> type) {
    try (InputStream in = owner.getResourceAsStream(name + ".yaml")) {
      return YAML.readValue(Objects.requireNonNull(in, name), type);
    } catch (IOException e) {
      throw new IllegalStateException("The script (%s) cannot be read".formatted(name), e);
    }
  }
}
