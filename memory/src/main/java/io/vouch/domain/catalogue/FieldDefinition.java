package io.vouch.domain.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a catalogue: its name, type and meaning.
 *
 * @param name lower snake case, unique in the schema
 * @param kind the type of its values
 * @param role what it means
 * @param unit what its numbers count (a currency code, {@code min}, {@code kg}); null where there
 *     is none
 * @param multiValued whether one item may carry several values (only {@link FieldKind#CATEGORY})
 * @param alsoCalled other words by which people ask for the field
 */
public record FieldDefinition(
    String name,
    FieldKind kind,
    FieldRole role,
    @Nullable String unit,
    boolean multiValued,
    List<String> alsoCalled) {
  private static final CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public FieldDefinition {
    if (!NAME.matcher(name).matches()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fieldNameMalformed(name));
    }
    if (multiValued && kind != FieldKind.CATEGORY) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fieldCannotBeMultiValued(name, kind));
    }
    alsoCalled = List.copyOf(alsoCalled);
  }

  /** A field without unit or other names, single-valued. */
  public static FieldDefinition of(String name, FieldKind kind, FieldRole role) {
    return new FieldDefinition(name, kind, role, null, false, List.of());
  }

  /** This field, able to carry several values per item. */
  public FieldDefinition multi() {
    return new FieldDefinition(name, kind, role, unit, true, alsoCalled);
  }

  /** This field with the unit its numbers count. */
  public FieldDefinition in(String newUnit) {
    return new FieldDefinition(name, kind, role, newUnit, multiValued, alsoCalled);
  }

  /** This field with other words by which people ask for it. */
  public FieldDefinition called(String... words) {
    return new FieldDefinition(name, kind, role, unit, multiValued, List.of(words));
  }
}
