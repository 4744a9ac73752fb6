package io.vouch.messages;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one bundle in one language: file and methods are compared at once, a pattern is
 * read when it is first said.
 */
final class MessageCatalogue {
  private final Map<String, ParsedMessage> messages = new ConcurrentHashMap<>();
  private final Map<String, Method> methods = new TreeMap<>();
  private final Map<String, String> patterns;
  private final Language language;
  private final String place;

  /** The bundle in a language, or in English where it has no file of that language. */
  static MessageCatalogue of(Class<?> bundle, Language language) {
    boolean translated = MessageFile.exists(bundle, language);
    return new MessageCatalogue(bundle, translated ? language : Language.ENGLISH);
  }

  private MessageCatalogue(Class<?> bundle, Language language) {
    this.language = language;
    this.place = "Message bundle " + bundle.getName() + ", language " + language.tag() + ": ";
    this.patterns = MessageFile.read(bundle, language);
    List<String> faults = new ArrayList<>();
    Arrays.stream(bundle.getMethods())
        .filter(method -> !method.isSynthetic())
        .forEach(method -> add(method, faults));
    Set<String> unused = new TreeSet<>(patterns.keySet());
    unused.removeAll(methods.keySet());
    unused.forEach(key -> faults.add(at(key, "the bundle has no method for this sentence")));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
  }

  private void add(Method method, List<String> faults) {
    String key = method.getName();
    if (methods.put(key, method) != null) {
      faults.add(at(key, "two methods have this name"));
    }
    if (method.getReturnType() != String.class || !Modifier.isAbstract(method.getModifiers())) {
      faults.add(at(key, "a message is an abstract method that returns String"));
    }
    if (!patterns.containsKey(key)) {
      faults.add(at(key, "the file has no sentence for this method"));
    }
  }

  /** Reads every pattern, and says what is wrong with which. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (String key : methods.keySet()) {
      try {
        message(key);
      } catch (IllegalStateException wrong) {
        faults.add(String.valueOf(wrong.getMessage()));
      }
    }
    return faults;
  }

  ParsedMessage message(String key) {
    ParsedMessage known = messages.get(key);
    return known != null ? known : messages.computeIfAbsent(key, this::read);
  }

  private ParsedMessage read(String key) {
    Method method = methods.get(key);
    String pattern = patterns.get(key);
    if (method == null || pattern == null) {
      throw new IllegalStateException(at(key, "there is no such message"));
    }
    try {
      return new ParsedMessage(new MessagePatternReader(method, language).read(pattern));
    } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
      throw new IllegalStateException(at(key, String.valueOf(wrong.getMessage())), wrong);
    }
  }

  private String at(String key, String what) {
    return place + key + ": " + what;
  }
}
