package io.vouch.tools.catalogue;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import java.util.Map;
import java.util.Set;

/** All columns of one catalogue, by field name, in ascending order of item ids. */
record CatalogueColumns(
    ItemId[] ids,
    PriceColumn prices,
    Map<String, NumberColumn> numbers,
    Map<String, CategoryColumn> categories,
    Map<String, FlagColumn> flags,
    Map<String, TextColumn> texts) {
  /** The fields that items carry as components, not as attributes. */
  static final Set<String> CORE =
      Set.of(
          CatalogueSchema.TITLE,
          CatalogueSchema.DESCRIPTION,
          CatalogueSchema.PRICE,
          CatalogueSchema.AVAILABLE);

  /** Whether a search for words in no particular field reads this text field. */
  static boolean isSearched(FieldDefinition text) {
    return text.role() != FieldRole.IMAGE && text.role() != FieldRole.LINK;
  }
}
