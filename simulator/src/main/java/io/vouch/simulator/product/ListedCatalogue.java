package io.vouch.simulator.product;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import io.vouch.simulator.market.Listings;
import io.vouch.tools.catalogue.Catalogue;
import java.util.List;
import java.util.Map;

/**
 * The platform's listings as a catalogue of the shipped recommender: topic, price, age, and the
 * estimated quality as a rating. An item's index in the catalogue is its number in the market.
 */
final class ListedCatalogue {
  private static final ProductMessages SAY = Messages.of(ProductMessages.class);

  static final String TOPIC = "topic";
  static final String AGE_DAYS = "age_days";

  private static final String YEAR = "year";
  private static final String RATING = "rating";
  private static final String CURRENCY = "EUR";
  private static final double NEWEST_YEAR = 2026;
  private static final double DAYS_A_YEAR = 365.25;

  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of(CatalogueSchema.PRICE, FieldKind.NUMBER, FieldRole.PRICE)
                  .in(CURRENCY),
              FieldDefinition.of(TOPIC, FieldKind.CATEGORY, FieldRole.CATEGORY),
              FieldDefinition.of(YEAR, FieldKind.NUMBER, FieldRole.YEAR),
              FieldDefinition.of(RATING, FieldKind.NUMBER, FieldRole.RATING),
              FieldDefinition.of(AGE_DAYS, FieldKind.NUMBER, FieldRole.OTHER)));

  private ListedCatalogue() {}

  static Catalogue of(Listings listings) {
    var builder = Catalogue.builder(SCHEMA, new CatalogueVersion(1));
    for (int item = 0; item < listings.size(); item++) {
      builder.add(item(item, listings));
    }
    return builder.build();
  }

  /** The id of an item; ids are in the order of the numbers. */
  static ItemId id(int item) {
    return new ItemId("i%07d".formatted(item));
  }

  static String topicName(int topic) {
    return "topic " + topic;
  }

  private static Item item(int item, Listings listings) {
    String topic = topicName(listings.topic(item));
    return new Item(
        id(item),
        SAY.itemTitle(item, topic),
        null,
        new Money(listings.priceCents(item), CURRENCY),
        true,
        Map.of(
            TOPIC, new FieldValue.CategoryValue(List.of(topic)),
            YEAR, new FieldValue.NumberValue(NEWEST_YEAR - listings.ageDays(item) / DAYS_A_YEAR),
            RATING, new FieldValue.NumberValue(listings.quality(item)),
            AGE_DAYS, new FieldValue.NumberValue(listings.ageDays(item))));
  }
}
