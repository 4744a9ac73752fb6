package io.vouch.memory;

import io.vouch.domain.ConversationId;
import io.vouch.domain.EventId;
import io.vouch.domain.FactId;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.TurnId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.people.Impression;
import io.vouch.domain.people.Person;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.Validity;
import java.util.List;
import java.util.Map;

/** Small valid records for the store's tests. */
public final class Samples {
  /** A schema with a price in euros and one field of every kind. */
  public static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
              FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
              FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
              FieldDefinition.of("eco", FieldKind.FLAG, FieldRole.OTHER),
              FieldDefinition.of("plot", FieldKind.TEXT, FieldRole.OTHER).called("story")));

  private Samples() {}

  public static Item item(String id) {
    return new Item(
        new ItemId(id),
        "Title of " + id,
        "A „long“ text with 'quotes', \"more\" and 🎬",
        new Money(1999, "EUR"),
        true,
        Map.of(
            "genre", CategoryValue.of("Drama", "Sci-Fi"),
            "year", new NumberValue(1999.5),
            "eco", new FlagValue(false),
            "plot", new TextValue("He's \\ back\nagain")));
  }

  /** An item with nothing but a title. */
  public static Item bare(String id) {
    return new Item(new ItemId(id), "Bare " + id, null, null, false, Map.of());
  }

  public static Event event(String id, String person, String item, long atMillis) {
    return new Event(
        new EventId(id),
        EventType.RATING,
        new PersonId(person),
        new ItemId(item),
        4.5,
        atMillis,
        null,
        null);
  }

  public static Event clickAfter(String id, String person, String item, long atMillis) {
    return new Event(
        new EventId(id),
        EventType.CLICK,
        new PersonId(person),
        new ItemId(item),
        1,
        atMillis,
        "visit-1",
        new RecommendationId("rec-1"));
  }

  public static Person person(String id) {
    return new Person(new PersonId(id), Map.of("age", "25-34", "region", "Łódź"));
  }

  public static Impression impression(String person, String item, int rank, long atMillis) {
    return new Impression(
        new RecommendationId("rec-1"),
        new PersonId(person),
        new ItemId(item),
        rank,
        0.25,
        "chat",
        "v1",
        atMillis);
  }

  public static Conversation conversation(String id, String person, long atMillis) {
    return new Conversation(new ConversationId(id), new PersonId(person), atMillis);
  }

  public static StoredTurn turn(String id, String conversation, int number) {
    return new StoredTurn(
        new TurnId(id),
        new ConversationId(conversation),
        number,
        "something like Heat, but shorter",
        "{\"plan\":1}",
        "{\"state\":2}",
        "{\"answer\":\"é\"}",
        new CatalogueVersion(7),
        "v1",
        "m1",
        -42,
        1_000 + number,
        350);
  }

  public static ModelExchange exchange(String turn, int number) {
    return new ModelExchange(
        new TurnId(turn),
        number,
        ModelPurpose.PLAN,
        "req " + number,
        "resp",
        ModelOutcome.OK,
        10,
        20,
        30);
  }

  public static ProfileEvent.Asserted asserted(String fact, String person, long atMillis) {
    return new ProfileEvent.Asserted(
        new FactId(fact),
        new PersonId(person),
        FactPolarity.DISLIKES,
        "genre",
        "Horror",
        0.8,
        new TurnId("t1"),
        atMillis,
        Validity.ALWAYS);
  }

  public static ProfileEvent.Retracted retracted(String fact, String person, long atMillis) {
    return new ProfileEvent.Retracted(
        new FactId(fact), new PersonId(person), new TurnId("t2"), atMillis);
  }
}
