package io.vouch.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How people write currencies: by ISO 4217 code, by sign, by name; the table {@code currencies.txt}
 * beside this class. A currency that is not in it is read and written by its code alone.
 */
public final class Currencies {
  private static final String TABLE = "currencies.txt";
  private static final String NO_SIGN = "-";
  private static final Map<String, Names> BY_CODE = read();

  private Currencies() {}

  /**
   * What names a currency.
   *
   * @param sign written before an amount, or null
   * @param words the code, the signs and the names, in small letters
   */
  private record Names(@Nullable String sign, List<String> words) {}

  /** The words of each currency by its code, in the order in which a sign of several is tried. */
  public static Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    BY_CODE.forEach((code, names) -> words.put(code, names.words()));
    return words;
  }

  /** The code that each sign means in a text without other evidence; signs in capitals. */
  public static Map<String, String> codesBySign() {
    Map<String, String> codes = new LinkedHashMap<>();
    BY_CODE.forEach((code, names) ->
        names.words().stream()
            .filter(Currencies::isSign)
            .forEach(sign -> codes.putIfAbsent(sign.toUpperCase(Locale.ROOT), code)));
    return codes;
  }

  /** The sign that is written before an amount, or null where the code is written behind it. */
  public static @Nullable String sign(String code) {
    Names names = BY_CODE.get(code);
    return names == null ? null : names.sign();
  }

  private static boolean isSign(String word) {
    return !word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static Map<String, Names> read() {
    Map<String, Names> byCode = new LinkedHashMap<>();
    text().lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, byCode));
    return byCode;
  }

  private static void add(String line, Map<String, Names> byCode) {
    String[] parts = line.split(" ", -1);
    List<String> words = new ArrayList<>(List.of(parts).subList(2, parts.length));
    String sign = parts[1].equals(NO_SIGN) ? null : parts[1];
    words.addFirst(parts[0].toLowerCase(Locale.ROOT));
    if (sign != null) {
      words.add(sign);
    }
    byCode.put(parts[0], new Names(sign, List.copyOf(words)));
  }

  private static String text() {
    try (InputStream in = Currencies.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
