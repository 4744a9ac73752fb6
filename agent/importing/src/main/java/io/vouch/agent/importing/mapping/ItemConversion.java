package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.mapping.RowConverter.Conversion;
import io.vouch.agent.importing.mapping.RowConverter.DroppedRowException;
import io.vouch.agent.importing.mapping.RowConverter.FieldProblems;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.catalogue.Item;

/** A row becomes an item. A value that does not fit its field costs the field, not the item. */
public final class ItemConversion implements Conversion<Item> {
  private final TablePlan plan;
  private final ContentIds ids = new ContentIds();
  private final SideValues sideValues;

  /**
   * A conversion of one table.
   *
   * @param sideValues what other files say about the same items
   */
  public ItemConversion(TablePlan plan, SideValues sideValues) {
    this.plan = plan;
    this.sideValues = sideValues;
  }

  @Override
  public Item of(Row row, FieldProblems fields) throws DroppedRowException {
    ItemDraft draft = new ItemDraft(plan, row, fields);
    plan.columns().forEach(draft::take);
    sideValues.addTo(row, draft);
    return draft.finished(ids);
  }
}
