package io.vouch.simulator.demo;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.Dice.Stream;
import io.vouch.tools.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A small invented shop with its customers and half a year of what they did, generated from a seed.
 *
 * <p>Nothing is held in memory: items, people and events are streamed, and each is a pure function
 * of the seed and its number. Same arguments, same bytes, on every machine. All figures that come
 * from it are simulated. Thread-safe.
 */
public final class DemoMarket {
  private static final DemoMessages SAY = Messages.of(DemoMessages.class);

  /** The seed of the market that {@code vouch demo} shows. */
  public static final long STANDARD_SEED = 7;

  private static final int STANDARD_ITEMS = 1_200;
  private static final int STANDARD_PEOPLE = 400;
  private static final List<String> AGE_GROUPS =
      List.of("18-24", "25-34", "35-44", "45-54", "55-64", "65+");

  private final long seed;
  private final int itemCount;
  private final int personCount;
  private final MarketParts parts;
  private final Shelf shelf;

  private DemoMarket(long seed, int itemCount, int personCount) {
    this.seed = seed;
    this.itemCount = itemCount;
    this.personCount = personCount;
    this.parts = MarketParts.load();
    this.shelf = new Shelf(seed, itemCount, parts);
  }

  /** The market that {@code vouch demo} shows: 1,200 items, 400 people. */
  public static DemoMarket standard() {
    return generate(STANDARD_SEED, STANDARD_ITEMS, STANDARD_PEOPLE);
  }

  /**
   * A market of any size.
   *
   * @throws VouchException if there is no item or a negative number of people
   */
  public static DemoMarket generate(long seed, int itemCount, int personCount) {
    if (itemCount < 1 || personCount < 0) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.demoMarketTooSmall(itemCount, personCount));
    }
    return new DemoMarket(seed, itemCount, personCount);
  }

  public int itemCount() {
    return itemCount;
  }

  public int personCount() {
    return personCount;
  }

  /** The fields that items of the market carry, with the words by which people ask for them. */
  public CatalogueSchema schema() {
    return new CatalogueSchema(
        List.of(
            number("price", FieldRole.PRICE).in("EUR").called("cost", "costs", "euro", "euros"),
            category("category", FieldRole.CATEGORY)
                .multi()
                .called("department", "kind", "type", "product"),
            category("brand", FieldRole.BRAND).called("maker", "make", "manufacturer", "label"),
            category("colour", FieldRole.COLOUR).called("color", "shade"),
            category("material", FieldRole.OTHER).called("made of", "fabric"),
            category("audience", FieldRole.AUDIENCE).called("for whom", "gender"),
            category("author", FieldRole.CREATOR).called("writer", "written by"),
            number("year", FieldRole.YEAR).called("release year", "released", "from"),
            number("weight", FieldRole.WEIGHT).in("kg").called("mass", "weighs", "heavy"),
            number("pages", FieldRole.DURATION).in("pages").called("length", "page count"),
            number("playing_time", FieldRole.OTHER).in("min").called("play time", "minutes"),
            number("rating", FieldRole.RATING).called("stars", "rated", "score"),
            number("reviews", FieldRole.POPULARITY).called("popularity", "review count"),
            number("stock", FieldRole.STOCK).called("in stock", "units left"),
            number("eco_score", FieldRole.ECO_SCORE).called("eco", "green", "sustainability"),
            flag("sponsored", FieldRole.SPONSORED).called("ad", "advertised", "promoted"),
            flag("waterproof", FieldRole.OTHER).called("water resistant", "rainproof"),
            flag("wireless", FieldRole.OTHER).called("bluetooth"),
            flag("cordless", FieldRole.OTHER).called("battery powered"),
            flag("dimmable", FieldRole.OTHER).called("dims"),
            flag("dishwasher_safe", FieldRole.OTHER).called("dishwasher"),
            flag("vegan", FieldRole.OTHER).called("animal free")));
  }

  /** The item of that 0-based index. */
  public Item item(int index) {
    return shelf.item(index);
  }

  public void forEachItem(Consumer<Item> consumer) {
    for (int index = 0; index < itemCount; index++) {
      consumer.accept(item(index));
    }
  }

  /** Every item, held in memory. */
  public List<Item> items() {
    return IntStream.range(0, itemCount).mapToObj(this::item).toList();
  }

  /** The items as a catalogue of version 1. */
  public Catalogue catalogue() {
    return Catalogue.of(schema(), new CatalogueVersion(1), items());
  }

  public void forEachPerson(Consumer<Person> consumer) {
    for (int index = 0; index < personCount; index++) {
      Dice dice = Dice.of(seed, Stream.SHOPPER, -1 - index);
      String name =
          dice.pick(parts.list("first names")) + " " + dice.pick(parts.list("last names"));
      String ageGroup = dice.pick(AGE_GROUPS);
      consumer.accept(new Person(personId(index), Map.of("name", name, "age_group", ageGroup)));
    }
  }

  /** Every event, person after person and, for each, oldest first. */
  public void forEachEvent(Consumer<Event> consumer) {
    for (int index = 0; index < personCount; index++) {
      new Visits(seed, index, personId(index), parts, shelf).forEach(consumer);
    }
  }

  private static PersonId personId(int index) {
    return new PersonId("p%05d".formatted(index + 1));
  }

  private static FieldDefinition number(String name, FieldRole role) {
    return FieldDefinition.of(name, FieldKind.NUMBER, role);
  }

  private static FieldDefinition category(String name, FieldRole role) {
    return FieldDefinition.of(name, FieldKind.CATEGORY, role);
  }

  private static FieldDefinition flag(String name, FieldRole role) {
    return FieldDefinition.of(name, FieldKind.FLAG, role);
  }
}
