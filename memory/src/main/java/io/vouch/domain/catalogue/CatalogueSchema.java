package io.vouch.domain.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a catalogue, in a stable order; plans, constraints and prompts are checked against
 * it.
 *
 * <p>Every schema has the core fields {@code title}, {@code description} and {@code available}; a
 * catalogue with prices also has {@code price} with its currency as unit. Items carry those as
 * components, all others as attributes.
 */
public record CatalogueSchema(List<FieldDefinition> fields) {
  private static final CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  /** Name of the core text field that every item has. */
  public static final String TITLE = "title";

  /** Name of the core text field for a longer text. */
  public static final String DESCRIPTION = "description";

  /** Name of the core numeric field, in major units of the catalogue's currency. */
  public static final String PRICE = "price";

  /** Name of the core flag: whether the item can be had now. */
  public static final String AVAILABLE = "available";

  public CatalogueSchema {
    fields = withCore(fields);
  }

  /** The schema of an empty catalogue: the core fields only. */
  public static CatalogueSchema empty() {
    return new CatalogueSchema(List.of());
  }

  /** The field of that exact name. */
  public Optional<FieldDefinition> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The fields with that meaning, in schema order. */
  public List<FieldDefinition> withRole(FieldRole role) {
    return fields.stream().filter(field -> field.role() == role).toList();
  }

  /** The fields of that kind, in schema order. */
  public List<FieldDefinition> ofKind(FieldKind kind) {
    return fields.stream().filter(field -> field.kind() == kind).toList();
  }

  /**
   * This schema with the other's fields added; a field that both define keeps its role, becomes
   * multi-valued if either is, and is called by the words of both.
   *
   * @throws VouchException if both define a field with different kinds or units
   */
  public CatalogueSchema merge(CatalogueSchema other) {
    Map<String, FieldDefinition> byName = new LinkedHashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    for (FieldDefinition field : other.fields) {
      FieldDefinition known = byName.get(field.name());
      if (known != null && (known.kind() != field.kind() || differ(known.unit(), field.unit()))) {
        throw new VouchException(
            ErrorCode.CONFLICT,
            SAY.fieldStoredOtherwise(
                field.name(), known.kind(), known.unit(), field.kind(), field.unit()));
      }
      byName.merge(field.name(), field, CatalogueSchema::joined);
    }
    return new CatalogueSchema(List.copyOf(byName.values()));
  }

  private static FieldDefinition joined(FieldDefinition known, FieldDefinition added) {
    List<String> alsoCalled =
        Stream.concat(known.alsoCalled().stream(), added.alsoCalled().stream()).distinct().toList();
    return new FieldDefinition(
        known.name(),
        known.kind(),
        known.role() == FieldRole.OTHER ? added.role() : known.role(),
        known.unit() == null ? added.unit() : known.unit(),
        known.multiValued() || added.multiValued(),
        alsoCalled);
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  private static List<FieldDefinition> withCore(List<FieldDefinition> given) {
    Map<String, FieldDefinition> byName = new LinkedHashMap<>();
    for (FieldDefinition core : core()) {
      byName.put(core.name(), core);
    }
    for (FieldDefinition field : given) {
      FieldDefinition core =
          core().stream().filter(c -> c.name().equals(field.name())).findFirst().orElse(null);
      if (core != null && core.kind() != field.kind()) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.fieldReserved(field.name(), core.kind()));
      }
      if (core == null && byName.containsKey(field.name())) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.fieldTwice(field.name()));
      }
      byName.put(field.name(), field);
    }
    return List.copyOf(new ArrayList<>(byName.values()));
  }

  private static List<FieldDefinition> core() {
    return List.of(
        FieldDefinition.of(TITLE, FieldKind.TEXT, FieldRole.TITLE),
        FieldDefinition.of(DESCRIPTION, FieldKind.TEXT, FieldRole.DESCRIPTION),
        FieldDefinition.of(AVAILABLE, FieldKind.FLAG, FieldRole.AVAILABILITY));
  }
}
