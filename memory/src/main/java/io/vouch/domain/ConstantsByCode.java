package io.vouch.domain;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constants of an enum by their codes, found once for each enum: rows are read by them. */
final class ConstantsByCode extends ClassValue<Map<String, StoredCode>> {
  static final ConstantsByCode OF = new ConstantsByCode();

  private ConstantsByCode() {}

  /**
   * Finds them.
   *
   * @throws IllegalStateException where one code names two constants
   */
  @Override
  protected Map<String, StoredCode> computeValue(Class<?> type) {
    return Stream.of(type.asSubclass(StoredCode.class).getEnumConstants())
        .collect(Collectors.toMap(StoredCode::code, constant -> constant));
  }
}
