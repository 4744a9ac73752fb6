package io.vouch.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A file of sentences beside a class: {@code X_en.properties} for {@code X}, UTF-8, a key in it
 * once only.
 *
 * <p>Bundles read theirs through {@link Messages}; this is for texts that some library asks for by
 * key.
 */
public final class MessageFile {
  private MessageFile() {}

  /**
   * Whether a class has a file of sentences in English, which every class with sentences must have.
   */
  public static boolean exists(Class<?> owner) {
    return exists(owner, Language.ENGLISH);
  }

  /** Whether a class has a file of sentences in a language. */
  static boolean exists(Class<?> owner, Language language) {
    return owner.getResource(name(owner, language)) != null;
  }

  /**
   * The sentences by key, as they stand in the file ({@link Language#PSEUDO} has English ones).
   *
   * @throws IllegalStateException when there is no such file, or a key stands in it twice
   */
  public static Map<String, String> read(Class<?> owner, Language language) {
    String file = name(owner, language);
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "There is no file (%s) beside %s".formatted(file, owner.getName()));
      }
      Once texts = new Once(file);
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts.texts;
    } catch (IOException e) {
      throw new IllegalStateException("The file (%s) cannot be read".formatted(file), e);
    }
  }

  private static String name(Class<?> owner, Language language) {
    return owner.getSimpleName() + "_" + language.locale().toLanguageTag() + ".properties";
  }

  /** Properties that refuse a key's second line, which the JDK would let win in silence. */
  private static final class Once extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> texts = new LinkedHashMap<>();
    private final String file;

    Once(String file) {
      this.file = file;
    }

    @Override
    public synchronized Object put(Object key, Object text) {
      if (texts.put((String) key, (String) text) != null) {
        throw new IllegalStateException(
            "The file (%s) has the key (%s) twice".formatted(file, key));
      }
      return "";
    }
  }
}
