package io.vouch.agent.understanding.example;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Three invented catalogues small enough to know by heart: a shop in euros, films without prices,
 * and board games in pounds.
 */
public final class SmallCatalogues {
  private SmallCatalogues() {}

  /** 20 things of a sports and electronics shop, in euros. */
  public static Catalogue shop() {
    List<FieldDefinition> fields =
        List.of(
            FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
            FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY),
            FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
            FieldDefinition.of("colour", FieldKind.CATEGORY, FieldRole.COLOUR).called("color"),
            FieldDefinition.of("audience", FieldKind.CATEGORY, FieldRole.AUDIENCE).multi(),
            FieldDefinition.of("weight", FieldKind.NUMBER, FieldRole.WEIGHT).in("kg"),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING).called("stars"),
            FieldDefinition.of("released", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("battery_life", FieldKind.NUMBER, FieldRole.OTHER)
                .in("h")
                .called("battery"),
            FieldDefinition.of("eco_score", FieldKind.NUMBER, FieldRole.ECO_SCORE),
            FieldDefinition.of("waterproof", FieldKind.FLAG, FieldRole.OTHER)
                .called("water resistant"));
    List<Item> items = new ArrayList<>();
    String[] rows = {
      "s01|Bolt Runner 2|light running shoe for the road|79.00|Running shoes|Bolt|red|women,men|0.50|4.4|2024|-|70|no",
      "s02|Acme Trail Shoe|grippy shoe for mud and rain|95.00|Running shoes|Acme|red|men|0.72|4.6|2023|-|55|yes",
      "s03|Nimbus City Sneaker|cosy sneaker for every day|59.90|Sneakers|Nimbus|red|women|0.61|4.1|2022|-|60|no",
      "s04|Bolt Sprint|racing shoe|120.00|Running shoes|Bolt|blue|men|0.38|4.7|2025|-|50|no",
      "s05|Acme Street Sneaker|canvas sneaker|39.50|Sneakers|Acme|white|women,men|0.55|3.9|2021|-|40|no",
      "s06|Nimbus Kids Sneaker|sneaker with a velcro strap|29.00|Sneakers|Nimbus|blue|kids|0.35|4.3|2024|-|65|no",
      "s07|Orion Book 13|small laptop with wifi and a bright screen|799.00|Laptops|Orion|silver|-|1.20|4.5|2024|14|45|no",
      "s08|Orion Book 15|large laptop for work|999.00|Laptops|Orion|silver|-|1.80|4.2|2023|10|40|no",
      "s09|Zenit Air|very light laptop|1249.00|Laptops|Zenit|black|-|0.95|4.8|2025|18|50|no",
      "s10|Budgetron 14|simple laptop for school|349.00|Laptops|Budgetron|black|kids|1.70|3.4|2022|7|30|no",
      "s11|Orion Buds|wireless earbuds with noise cancelling|129.00|Headphones|Orion|white|-|0.05|4.3|2024|24|35|yes",
      "s12|Zenit Over-Ear Pro|over-ear headphones with noise cancelling|299.00|Headphones|Zenit|black|-|0.28|4.7|2023|40|45|no",
      "s13|Acme Sport Buds|earbuds for running|49.00|Headphones|Acme|red|-|0.04|4.0|2023|20|38|yes",
      "s14|Orion Phone 9|phone with a great camera|699.00|Phones|Orion|black|-|0.19|4.4|2024|22|42|yes",
      "s15|Zenit One|compact phone|549.00|Phones|Zenit|blue|-|0.15|4.1|2023|18|44|yes",
      "s16|Trekker 30 Backpack|hiking backpack with a rain cover|89.00|Backpacks|Trekker|green|women,men|0.98|4.6|2022|-|80|yes",
      "s17|Trekker Daypack|small backpack for the city|45.00|Backpacks|Trekker|black|women,men|0.54|4.2|2023|-|75|no",
      "s18|Café Grinder|quiet coffee grinder|69.00|Kitchen|Nimbus|silver|-|1.60|4.5|2021|-|58|no",
      "s19|Acme Rain Jacket|jacket for hiking in the rain|110.00|Jackets|Acme|yellow|women|0.42|4.3|2024|-|66|yes",
      "s20|Bolt Wind Jacket|thin jacket for running|85.00|Jackets|Bolt|red|men|0.21|4.0|2023|-|52|no",
    };
    for (String row : rows) {
      items.add(shopItem(row.split("\\|")));
    }
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(7), items);
  }

  /** 22 films with genres, people, length in minutes and rating; no prices. */
  public static Catalogue films() {
    List<FieldDefinition> fields =
        List.of(
            FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY)
                .multi()
                .called("genres"),
            FieldDefinition.of("director", FieldKind.CATEGORY, FieldRole.CREATOR).multi(),
            FieldDefinition.of("actor", FieldKind.CATEGORY, FieldRole.OTHER)
                .multi()
                .called("cast", "starring"),
            FieldDefinition.of("language", FieldKind.CATEGORY, FieldRole.OTHER),
            FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("runtime", FieldKind.NUMBER, FieldRole.DURATION)
                .in("min")
                .called("length"),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING)
                .called("stars", "score"));
    List<Item> items = new ArrayList<>();
    String[] rows = {
      "f01|Zodiac (2007)|a cartoonist hunts a killer|Thriller,Crime|David Fincher|Jake Gyllenhaal|English|2007|157|3.9",
      "f02|Prisoners (2013)|a father searches for his daughter|Thriller,Drama|Denis Villeneuve|Jake Gyllenhaal,Hugh Jackman|English|2013|153|4.1",
      "f03|Gone Girl (2014)|a wife disappears|Thriller,Drama|David Fincher|Rosamund Pike|English|2014|149|4.0",
      "f04|Matrix, The (1999)|a hacker learns what is real|Action,Sci-Fi|Lana Wachowski|Keanu Reeves|English|1999|136|4.2",
      "f05|Heat (1995)|a thief and a detective|Action,Crime,Thriller|Michael Mann|Al Pacino,Robert De Niro|English|1995|170|4.0",
      "f06|Alien (1979)|a scary creature on a ship|Horror,Sci-Fi|Ridley Scott|Sigourney Weaver|English|1979|117|4.1",
      "f07|Aliens (1986)|more creatures|Action,Horror,Sci-Fi|James Cameron|Sigourney Weaver|English|1986|137|4.0",
      "f08|Cast Away (2000)|a man alone on an island|Drama,Adventure|Robert Zemeckis|Tom Hanks|English|2000|143|3.8",
      "f09|Da Vinci Code, The (2006)|a riddle in the Louvre|Thriller,Mystery|Ron Howard|Tom Hanks|English|2006|149|3.3",
      "f10|Toy Story (1995)|toys come alive|Animation,Children,Comedy|John Lasseter|Tom Hanks|English|1995|81|4.0",
      "f11|Toy Story 2 (1999)|toys to the rescue|Animation,Children,Comedy|John Lasseter|Tom Hanks|English|1999|92|3.9",
      "f12|Amélie (2001)|a shy woman changes lives, warm and funny|Comedy,Romance|Jean-Pierre Jeunet|Audrey Tautou|French|2001|122|4.2",
      "f13|Before Sunrise (1995)|two strangers walk through Vienna|Drama,Romance|Richard Linklater|Ethan Hawke|English|1995|101|4.1",
      "f14|Spirited Away (2001)|a girl in a world of spirits|Animation,Fantasy|Hayao Miyazaki|Rumi Hiiragi|Japanese|2001|125|4.3",
      "f15|Whiplash (2014)|a drummer and his teacher, jazz|Drama,Musical|Damien Chazelle|Miles Teller|English|2014|107|4.2",
      "f16|La La Land (2016)|a pianist and an actress|Comedy,Musical,Romance|Damien Chazelle|Emma Stone,Ryan Gosling|English|2016|128|3.9",
      "f17|Get Out (2017)|a visit to her parents|Horror,Mystery,Thriller|Jordan Peele|Daniel Kaluuya|English|2017|104|3.8",
      "f18|Terminator 2: Judgment Day (1991)|a machine protects a boy|Action,Sci-Fi|James Cameron|Arnold Schwarzenegger|English|1991|137|4.1",
      "f19|Star Wars: Episode IV - A New Hope (1977)|a farm boy joins a rebellion|Action,Adventure,Sci-Fi|George Lucas|Harrison Ford|English|1977|121|4.2",
      "f20|Star Wars: Episode V - The Empire Strikes Back (1980)|the rebels flee|Action,Adventure,Sci-Fi|Irvin Kershner|Harrison Ford|English|1980|124|4.2",
      "f21|Groundhog Day (1993)|the same day again and again|Comedy,Fantasy,Romance|Harold Ramis|Bill Murray|English|1993|101|4.0",
      "f22|Blade Runner (1982)|a detective hunts replicants in the rain|Action,Sci-Fi,Thriller|Ridley Scott|Harrison Ford|English|1982|117|4.1",
    };
    for (String row : rows) {
      items.add(film(row.split("\\|")));
    }
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(3), items);
  }

  /** 20 board games of one shop, in pounds. */
  public static Catalogue games() {
    List<FieldDefinition> fields =
        List.of(
            FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("GBP"),
            FieldDefinition.of("kind", FieldKind.CATEGORY, FieldRole.CATEGORY)
                .multi()
                .called("type"),
            FieldDefinition.of("publisher", FieldKind.CATEGORY, FieldRole.BRAND),
            FieldDefinition.of("designer", FieldKind.CATEGORY, FieldRole.CREATOR)
                .called("designed by", "author"),
            FieldDefinition.of("language", FieldKind.CATEGORY, FieldRole.OTHER).multi(),
            FieldDefinition.of("players", FieldKind.NUMBER, FieldRole.OTHER).called("people"),
            FieldDefinition.of("playing_time", FieldKind.NUMBER, FieldRole.DURATION)
                .in("min")
                .called("play time"),
            FieldDefinition.of("age", FieldKind.NUMBER, FieldRole.OTHER).in("years"),
            FieldDefinition.of("complexity", FieldKind.NUMBER, FieldRole.OTHER)
                .called("weight", "difficulty"),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING).called("stars"),
            FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("solo", FieldKind.FLAG, FieldRole.OTHER).called("alone"),
            FieldDefinition.of("expansion", FieldKind.FLAG, FieldRole.OTHER).called("expansions"));
    List<Item> items = new ArrayList<>();
    String[] rows = {
      "g01|Harbour of Salt|load ships before the storm|42.00|Family,Strategy|Tidewrack|Ilse Morrow|English,German|4|75|10|2.4|4.5|2021|yes|no",
      "g02|Frostgate|hold a mountain pass against the winter|49.50|Family,Cooperative|Northlamp|Emeka Dahl|English|5|90|12|2.8|4.3|2023|yes|no",
      "g03|Pickle Panic|shout, grab and laugh over jars, a funny mess|14.00|Family,Party|Loud Goose|Bea Tran|English,French|8|20|7|1.1|3.9|2019|no|no",
      "g04|Harbour of Salt: Deep Water|divers and wrecks|24.00|Strategy|Tidewrack|Ilse Morrow|English,German|5|90|10|2.9|4.4|2022|yes|yes",
      "g05|Harbour of Salt: The Lighthouse|a tower and two new ships|19.00|Strategy|Tidewrack|Ilse Morrow|English|4|80|10|2.6|4.2|2023|yes|yes",
      "g06|Moss and Mortar|build a garden wall in peace|29.00|Family|Fernhouse|Anouk Reyes|English,German,French|4|45|8|1.8|4.1|2020|yes|no",
      "g07|Tiny Orchards|small cards, small trees|12.50|Card game,Family|Fernhouse|Anouk Reyes|English,German|5|25|8|1.4|4.0|2022|no|no",
      "g08|Clockmaker's Guild, The|wind springs and outwit rivals|55.00|Strategy|Northlamp|Tomasz Bell|English,German|4|120|14|3.6|4.6|2020|no|no",
      "g09|Nine Lanterns|find the way home together|27.00|Cooperative,Family|Paper Fox|Bea Tran|English|4|40|6|1.5|4.2|2024|yes|no",
      "g10|Goat Parade|roll, count and block the road|16.00|Dice game,Family|Loud Goose|Per Aldane|English,German|6|30|6|1.2|3.7|2018|no|no",
      "g11|Under the Ice|a crew, a leak and one battery|34.00|Cooperative|Northlamp|Emeka Dahl|English,German|4|60|12|2.5|4.4|2023|yes|no",
      "g12|Whispering Wood|lay paths and listen|22.00|Children,Cooperative|Paper Fox|Anouk Reyes|English,French|4|20|5|1.0|3.8|2021|no|no",
      "g13|Beetle Market|trade insects for profit|18.00|Card game|Loud Goose|Per Aldane|English|6|35|8|1.6|3.9|2023|no|no",
      "g14|Paper Kingdoms|draw borders, keep secrets|31.00|Strategy,Family|Paper Fox|Tomasz Bell|English,German|5|60|10|2.2|4.1|2022|no|no",
      "g15|Last Train to Orlo|move freight by train through the snow|38.00|Strategy|Tidewrack|Per Aldane|English,German|5|100|12|3.0|4.3|2019|no|no",
      "g16|Curry Favour|cook faster than the others|21.00|Party,Card game|Fernhouse|Bea Tran|English|7|25|8|1.3|3.6|2020|no|no",
      "g17|Astral Freight|an empire of cargo between the stars|79.00|Strategy|Northlamp|Tomasz Bell|English|6|150|14|4.1|4.7|2024|yes|no",
      "g18|Night Shift, The|guess who moved the mop|17.00|Party|Loud Goose|Bea Tran|English,German|10|15|8|1.0|3.8|2023|no|no",
      "g19|Mapmakers|roll dice and draw a coast|23.00|Dice game,Strategy|Fernhouse|Emeka Dahl|English,French|4|45|10|2.0|4.0|2021|yes|no",
      "g20|Duel at Frostgate|two captains, one pass|26.00|Strategy,Card game|Northlamp|Emeka Dahl|English,German|2|40|12|2.3|4.2|2024|no|no",
    };
    for (String row : rows) {
      items.add(game(row.split("\\|")));
    }
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(5), items);
  }

  private static Item shopItem(String[] cell) {
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "category", cell[4]);
    names(values, "brand", cell[5]);
    names(values, "colour", cell[6]);
    names(values, "audience", cell[7]);
    number(values, "weight", cell[8]);
    number(values, "rating", cell[9]);
    number(values, "released", cell[10]);
    number(values, "battery_life", cell[11]);
    number(values, "eco_score", cell[12]);
    values.put("waterproof", new FlagValue(cell[13].equals("yes")));
    Money price = Money.ofMajor(new BigDecimal(cell[3]), "EUR");
    return new Item(new ItemId(cell[0]), cell[1], cell[2], price, !cell[0].equals("s08"), values);
  }

  private static Item film(String[] cell) {
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "genre", cell[3]);
    names(values, "director", cell[4]);
    names(values, "actor", cell[5]);
    names(values, "language", cell[6]);
    number(values, "year", cell[7]);
    number(values, "runtime", cell[8]);
    number(values, "rating", cell[9]);
    return new Item(new ItemId(cell[0]), cell[1], cell[2], null, true, values);
  }

  private static Item game(String[] cell) {
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "kind", cell[4]);
    names(values, "publisher", cell[5]);
    names(values, "designer", cell[6]);
    names(values, "language", cell[7]);
    String[] numbers = {"players", "playing_time", "age", "complexity", "rating", "year"};
    for (int i = 0; i < numbers.length; i++) {
      number(values, numbers[i], cell[8 + i]);
    }
    values.put("solo", new FlagValue(cell[14].equals("yes")));
    values.put("expansion", new FlagValue(cell[15].equals("yes")));
    Money price = Money.ofMajor(new BigDecimal(cell[3]), "GBP");
    return new Item(new ItemId(cell[0]), cell[1], cell[2], price, true, values);
  }

  private static void names(Map<String, FieldValue> values, String field, String cell) {
    if (!cell.equals("-")) {
      values.put(field, CategoryValue.of(cell.split(",")));
    }
  }

  private static void number(Map<String, FieldValue> values, String field, String cell) {
    if (!cell.equals("-")) {
      values.put(field, new NumberValue(Double.parseDouble(cell)));
    }
  }
}
