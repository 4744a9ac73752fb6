package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.people.EventType;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one file is read and what its rows and columns become.
 *
 * @param eventType the type of an event whose row names none
 * @param currency the currency of prices that name none
 */
public record TablePlan(
    SourceFile file,
    Layout layout,
    Charset charset,
    RowKind kind,
    List<ColumnMapping> columns,
    EventType eventType,
    String currency) {
  public TablePlan {
    columns = List.copyOf(columns);
  }

  public TablePlan with(List<ColumnMapping> newColumns) {
    return new TablePlan(file, layout, charset, kind, newColumns, eventType, currency);
  }

  public TablePlan of(EventType newEventType) {
    return new TablePlan(file, layout, charset, kind, columns, newEventType, currency);
  }

  public TablePlan in(String newCurrency) {
    return new TablePlan(file, layout, charset, kind, columns, eventType, newCurrency);
  }

  public TablePlan decodedAs(Charset newCharset) {
    return new TablePlan(file, layout, newCharset, kind, columns, eventType, currency);
  }

  public boolean has(Target target) {
    return columns.stream().anyMatch(column -> column.target() == target);
  }

  /** The fields that items of this table may carry. */
  public CatalogueSchema schema() {
    Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    if (has(Target.PRICE)) {
      fields.put(
          CatalogueSchema.PRICE,
          FieldDefinition.of(CatalogueSchema.PRICE, FieldKind.NUMBER, FieldRole.PRICE)
              .in(currency)
              .called("cost", "costs"));
    }
    for (ColumnMapping column : columns) {
      FieldDefinition field = column.field();
      if (kind == RowKind.ITEMS && field != null && column.target() != Target.IGNORED) {
        fields.merge(field.name(), field, (a, b) -> a.multiValued() ? a : b);
      }
    }
    return new CatalogueSchema(new ArrayList<>(fields.values()));
  }
}
