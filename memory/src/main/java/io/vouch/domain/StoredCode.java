package io.vouch.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A constant of an enum that has a code: rows, JSON and the command line name it by that. A code
 * never changes; a constant that is renamed goes on under its old code by saying it.
 */
public interface StoredCode {
  /** The constant's name. */
  String name();

  /**
   * The text by which the constant is stored and told to other programs, usually its name in lower
   * case.
   */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant that has a code. */
  static <E extends StoredCode> Optional<E> find(Class<E> type, String code) {
    return Optional.ofNullable(ConstantsByCode.OF.get(type).get(code)).map(type::cast);
  }

  /** The codes there are, in the order of the constants. */
  static List<String> codes(Class<? extends StoredCode> type) {
    return Stream.of(type.getEnumConstants()).map(StoredCode::code).toList();
  }
}
