package io.vouch.domain.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.util.List;

/** The value of one field of one item; its case agrees with the field's {@link FieldKind}. */
public sealed interface FieldValue {
  /** The kind of field that may carry this value. */
  FieldKind kind();

  /** A finite number in the field's unit. */
  record NumberValue(double number) implements FieldValue {
    public NumberValue {
      if (!Double.isFinite(number)) {
        throw new VouchException(ErrorCode.BAD_DATA, CatalogueMessages.SAY.numberNotFinite(number));
      }
    }

    @Override
    public FieldKind kind() {
      return FieldKind.NUMBER;
    }
  }

  /** One or several names, each non-blank, in the order the catalogue gives them. */
  record CategoryValue(List<String> names) implements FieldValue {
    public CategoryValue {
      names = List.copyOf(names);
      if (names.isEmpty() || hasBlank(names)) {
        throw new VouchException(ErrorCode.BAD_DATA, CatalogueMessages.SAY.categoryBlank(names));
      }
    }

    /** A plain loop: every item read from the store passes here. */
    private static boolean hasBlank(List<String> names) {
      for (String name : names) {
        if (name.isBlank()) {
          return true;
        }
      }
      return false;
    }

    /** A single name. */
    public static CategoryValue of(String... names) {
      return new CategoryValue(List.of(names));
    }

    @Override
    public FieldKind kind() {
      return FieldKind.CATEGORY;
    }
  }

  /** Yes or no. */
  record FlagValue(boolean flag) implements FieldValue {
    @Override
    public FieldKind kind() {
      return FieldKind.FLAG;
    }
  }

  /** Free text. */
  record TextValue(String text) implements FieldValue {
    @Override
    public FieldKind kind() {
      return FieldKind.TEXT;
    }
  }
}
