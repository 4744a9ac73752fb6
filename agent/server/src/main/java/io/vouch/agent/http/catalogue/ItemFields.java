package io.vouch.agent.http.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributes as the schema types them, and gathers the fields that are new. One per request;
 * not thread-safe.
 */
final class ItemFields {
  private static final ItemMessages SAY = Messages.of(ItemMessages.class);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CatalogueSchema schema;
  private final Map<String, FieldDefinition> added = new LinkedHashMap<>();

  ItemFields(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** The value of an attribute; empty for JSON null. */
  Optional<FieldValue> value(String name, JsonNode value) {
    if (value.isNull()) {
      return Optional.empty();
    }
    FieldDefinition field =
        schema.find(name).orElseGet(() -> added.computeIfAbsent(name, n -> guessed(n, value)));
    return Optional.of(
        switch (field.kind()) {
          case NUMBER -> number(name, value);
          case CATEGORY -> new FieldValue.CategoryValue(names(field, value));
          case FLAG -> flag(name, value);
          case TEXT -> text(name, value);
        });
  }

  /** Notes the currency of a price. */
  void price(@Nullable Money price) {
    if (price != null && schema.find(CatalogueSchema.PRICE).isEmpty()) {
      added.putIfAbsent(
          CatalogueSchema.PRICE,
          FieldDefinition.of(CatalogueSchema.PRICE, FieldKind.NUMBER, FieldRole.PRICE)
              .in(price.currency()));
    }
  }

  /** The fields that the catalogue did not have. */
  CatalogueSchema additions() {
    return new CatalogueSchema(List.copyOf(added.values()));
  }

  /** A stored value as JSON. */
  JsonNode json(String name, FieldValue value) {
    return switch (value) {
      case FieldValue.NumberValue number -> NODES.numberNode(number.number());
      case FieldValue.FlagValue flag -> NODES.booleanNode(flag.flag());
      case FieldValue.TextValue text -> NODES.textNode(text.text());
      case FieldValue.CategoryValue category -> names(name, category.names());
    };
  }

  private JsonNode names(String name, List<String> names) {
    boolean many = schema.find(name).map(FieldDefinition::multiValued).orElse(true);
    if (!many) {
      return NODES.textNode(names.getFirst());
    }
    ArrayNode list = NODES.arrayNode();
    names.forEach(list::add);
    return list;
  }

  private static FieldDefinition guessed(String name, JsonNode value) {
    FieldKind kind =
        value.isNumber()
            ? FieldKind.NUMBER
            : value.isBoolean() ? FieldKind.FLAG : FieldKind.CATEGORY;
    FieldDefinition field = FieldDefinition.of(name, kind, FieldRole.OTHER);
    return value.isArray() ? field.multi() : field;
  }

  private static FieldValue number(String name, JsonNode value) {
    if (!value.isNumber()) {
      throw wrong(name, SAY.number(), value);
    }
    return new FieldValue.NumberValue(value.asDouble());
  }

  private static FieldValue flag(String name, JsonNode value) {
    if (!value.isBoolean()) {
      throw wrong(name, SAY.trueOrFalse(), value);
    }
    return new FieldValue.FlagValue(value.asBoolean());
  }

  private static FieldValue text(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw wrong(name, SAY.string(), value);
    }
    return new FieldValue.TextValue(value.asText());
  }

  private static List<String> names(FieldDefinition field, JsonNode value) {
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    List<String> names = new ArrayList<>();
    if (value.isArray() && field.multiValued()) {
      for (JsonNode name : value) {
        if (!name.isTextual()) {
          throw wrong(field.name(), SAY.strings(), value);
        }
        names.add(name.asText());
      }
    }
    if (names.isEmpty()) {
      throw wrong(field.name(), field.multiValued() ? SAY.stringOrStrings() : SAY.string(), value);
    }
    return names;
  }

  private static VouchException wrong(String name, String expected, JsonNode value) {
    String text = value.toString();
    return new VouchException(
        ErrorCode.INVALID_REQUEST,
        SAY.wrongAttribute(
            name, text.length() > 60 ? text.substring(0, 60) + "…" : text, expected));
  }
}
