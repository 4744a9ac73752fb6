package io.vouch.memory;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stored catalogue: its schema, its items and its version.
 *
 * <p>Thread-safe. A write is atomic: after a failure nothing of it is stored. Every write that
 * changes something raises the version by one.
 */
public interface CatalogueStore {
  CatalogueSchema schema();

  CatalogueVersion version();

  long count();

  Optional<Item> find(ItemId id);

  /** The items found, in the order asked for; unknown ids are left out. */
  List<Item> findAll(Collection<ItemId> ids);

  /**
   * Up to {@code limit} items with an id greater than {@code after} (or from the start, where
   * null), by ascending id.
   */
  List<Item> page(@Nullable ItemId after, int limit);

  /** Every item by ascending id (code point order), streamed from one consistent snapshot. */
  void forEach(Consumer<Item> consumer);

  /**
   * Stores items, replacing those with the same id, and merges the schema.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if the schemas disagree; BAD_DATA if an item's
   *     value does not fit its field
   */
  CatalogueVersion upsert(CatalogueSchema schema, List<Item> items);

  /** Removes an item; false where there is none. Events on it stay. */
  boolean remove(ItemId id);
}
