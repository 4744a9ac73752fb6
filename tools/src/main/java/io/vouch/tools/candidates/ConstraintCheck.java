package io.vouch.tools.candidates;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.constraint.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The second opinion on a constraint: evaluates it from an item's own facts, without any index.
 *
 * <p>Every item of a slate passes here on its way out, so that a defect of an index shows nothing
 * false. Immutable.
 */
public final class ConstraintCheck {
  private final CatalogueSchema schema;

  public ConstraintCheck(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** Whether the item's facts make the constraint true. */
  public boolean holds(Constraint constraint, Item item) {
    return switch (constraint) {
      case NumberRange range ->
          item.value(range.field()).orElse(null) instanceof FieldValue.NumberValue value
              && range.contains(value.number());
      case OneOf oneOf -> {
        Set<String> names = names(item, oneOf.field());
        yield oneOf.names().stream().anyMatch(name -> names.contains(Words.fold(name)));
      }
      case EveryOf everyOf -> {
        Set<String> names = names(item, everyOf.field());
        yield everyOf.names().stream().allMatch(name -> names.contains(Words.fold(name)));
      }
      case FlagIs flagIs ->
          item.value(flagIs.field()).orElse(null) instanceof FieldValue.FlagValue value
              && value.flag() == flagIs.flag();
      case HasWords hasWords -> words(item, hasWords).containsAll(hasWords.words());
      case AmongItems among -> among.items().contains(item.id());
      case Not not -> !holds(not.constraint(), item);
      case AllOf allOf -> allOf.parts().stream().allMatch(part -> holds(part, item));
      case AnyOf anyOf -> anyOf.parts().stream().anyMatch(part -> holds(part, item));
    };
  }

  /** The fields that a constraint reads, in the schema's order for a search in all texts. */
  List<String> fieldsRead(Constraint constraint) {
    return switch (constraint) {
      case NumberRange range -> List.of(range.field());
      case OneOf oneOf -> List.of(oneOf.field());
      case EveryOf everyOf -> List.of(everyOf.field());
      case FlagIs flagIs -> List.of(flagIs.field());
      case HasWords hasWords -> textsRead(hasWords);
      case AmongItems among -> List.of();
      case Not not -> fieldsRead(not.constraint());
      case AllOf allOf -> fieldsRead(allOf.parts());
      case AnyOf anyOf -> fieldsRead(anyOf.parts());
    };
  }

  private List<String> fieldsRead(List<Constraint> parts) {
    return parts.stream().flatMap(part -> fieldsRead(part).stream()).distinct().toList();
  }

  private List<String> textsRead(HasWords hasWords) {
    String field = hasWords.field();
    return field != null
        ? List.of(field)
        : schema.ofKind(FieldKind.TEXT).stream()
            .filter(text -> text.role() != FieldRole.IMAGE && text.role() != FieldRole.LINK)
            .map(FieldDefinition::name)
            .toList();
  }

  private Set<String> words(Item item, HasWords hasWords) {
    Set<String> words = new HashSet<>();
    for (String field : textsRead(hasWords)) {
      if (item.value(field).orElse(null) instanceof FieldValue.TextValue value) {
        words.addAll(Words.of(value.text()));
      }
    }
    return words;
  }

  private static Set<String> names(Item item, String field) {
    Set<String> folded = new HashSet<>();
    if (item.value(field).orElse(null) instanceof FieldValue.CategoryValue value) {
      value.names().forEach(name -> folded.add(Words.fold(name)));
    }
    return folded;
  }
}
