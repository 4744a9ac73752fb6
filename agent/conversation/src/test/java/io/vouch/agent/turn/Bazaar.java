package io.vouch.agent.turn;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A handful of things that several people sell. */
final class Bazaar {
  private static final String[] ROWS = {
    "c1|Blue shower curtain|40.00|Anna",
    "c2|Shower curtain with fish|25.00|Bert",
    "c3|Long shower curtain|90.00|Bert",
    "m1|Soft bath mat|30.00|Anna",
    "m2|Bath mat made of cork|20.50|Bert",
    "m3|Round bath mat|200.00|Carl",
    "l1|Paper lantern|9.00|Dora",
    "s1|Striped scarf|15.00|Carl"
  };

  private Bazaar() {}

  /** Fills a folder's store; without prices where nobody wants to say one. */
  static Path in(Path folder, boolean priced) {
    List<FieldDefinition> fields = new ArrayList<>();
    fields.add(FieldDefinition.of("seller", FieldKind.CATEGORY, FieldRole.OTHER));
    if (priced) {
      fields.add(FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"));
    }
    List<Item> items = new ArrayList<>();
    for (String row : ROWS) {
      items.add(item(row.split("\\|"), priced));
    }
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(folder))) {
      store.catalogue().upsert(new CatalogueSchema(fields), items);
    }
    return folder;
  }

  private static Item item(String[] cell, boolean priced) {
    Map<String, FieldValue> values = Map.of("seller", CategoryValue.of(cell[3]));
    Money price = priced ? Money.ofMajor(new BigDecimal(cell[2]), "EUR") : null;
    return new Item(new ItemId(cell[0]), cell[1], null, price, true, values);
  }
}
