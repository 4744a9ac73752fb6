package io.vouch.messages;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One bundle in all the languages that were asked for so far. */
final class Voices {
  private static final @Nullable Object[] NOTHING = {};

  private final Class<?> bundle;
  private final Map<Language, MessageCatalogue> catalogues = new ConcurrentHashMap<>();
  private final Map<Language, Object> voices = new ConcurrentHashMap<>();
  private final Object following;

  Voices(Class<?> bundle) {
    if (!bundle.isAnnotationPresent(MessageBundle.class)) {
      throw new IllegalArgumentException(bundle.getName() + " is no @MessageBundle");
    }
    this.bundle = bundle;
    this.following = voice(Messages::language);
  }

  Object following() {
    return following;
  }

  Object in(Language language) {
    return voices.computeIfAbsent(language, l -> voice(() -> l));
  }

  private Object voice(Supplier<Language> language) {
    return Proxy.newProxyInstance(
        bundle.getClassLoader(),
        new Class<?>[] {bundle},
        (proxy, method, arguments) ->
            method.getDeclaringClass() == Object.class
                ? asObject(proxy, method, arguments)
                : catalogue(language.get())
                    .message(method.getName())
                    .say(arguments == null ? NOTHING : arguments));
  }

  private MessageCatalogue catalogue(Language language) {
    MessageCatalogue known = catalogues.get(language);
    return known != null
        ? known
        : catalogues.computeIfAbsent(language, l -> MessageCatalogue.of(bundle, l));
  }

  @SuppressWarnings("ReferenceEquality") // a voice equals itself only
  private Object asObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> bundle.getSimpleName();
    };
  }
}
