package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.domain.people.EventType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One small table of each kind; lines are parted by {@code /}. */
final class TableGuessTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // the core columns by any of their names, in any case
        "id,title,price / 1,Bell,5 ~ ITEMS: id=ID, title=TITLE, price=PRICE",
        "SKU;Product Name;salePrice / s1;Bell;5 ~ ITEMS: SKU=ID, Product Name=TITLE,"
            + " salePrice=PRICE",
        "title,description,in_stock / Bell,Of brass,yes / Drum,Of wood,no"
            + " ~ ITEMS: title=TITLE, description=DESCRIPTION, in_stock=AVAILABLE",
        // numbers, units, flags, names, texts
        "id,title,weight / 1,A,0.3 kg / 2,B,1.2 kg"
            + " ~ ITEMS: id=ID, title=TITLE, weight=NUMBER WEIGHT in kg",
        "id,title,depth / 1,A,30 / 2,B,12.5 ~ ITEMS: id=ID, title=TITLE, depth=NUMBER OTHER",
        "id,title,vegan / 1,A,yes / 2,B,no ~ ITEMS: id=ID, title=TITLE, vegan=FLAG OTHER",
        "id,title,material / 1,A,oak / 2,B,elm ~ ITEMS: id=ID, title=TITLE, material=CATEGORY"
            + " OTHER",
        "id,title,genres / 1,A,Drama|Crime / 2,B,Drama"
            + " ~ ITEMS: id=ID, title=TITLE, genres=CATEGORYs CATEGORY cut at |",
        "id;title;authors / 1;A;Ann, Bo / 2;B;Cy"
            + " ~ ITEMS: id=ID, title=TITLE, authors=CATEGORYs CREATOR cut at ,",
        "id,title,image_url / 1,A,https://a.example/1.png"
            + " ~ ITEMS: id=ID, title=TITLE, image_url=TEXT IMAGE",
        "id,title,year / 1,A,1999 / 2,B,2001-05-01 ~ ITEMS: id=ID, title=TITLE, year=NUMBER YEAR",
        "id,title,stock / 1,A,4 / 2,B,0 ~ ITEMS: id=ID, title=TITLE, stock=NUMBER STOCK",
        // a role whose values do not fit is only a name
        "id,title,year / 1,A,soon / 2,B,later ~ ITEMS: id=ID, title=TITLE, year=CATEGORY OTHER",
        // a year in most titles
        "id,title / 1,Nightfall (1995) / 2,Dawn (2001)"
            + " ~ ITEMS: id=ID, title=TITLE, title=YEAR_IN_TITLE year NUMBER YEAR",
        // what is left out
        "id,title,isbn,empty / 1,A,9781,"
            + " ~ ITEMS: id=ID, title=TITLE, isbn=IGNORED, empty=IGNORED",
        ",title,price / 0,Bell,5 / 1,Drum,6 ~ ITEMS: column1=IGNORED, title=TITLE, price=PRICE",
        // a price that is none for most rows stays an attribute under another name
        "id,title,price / 1,A,cheap / 2,B,dear"
            + " ~ ITEMS: id=ID, title=TITLE, price=other_price CATEGORY OTHER",
        // people: who and where they are is left out
        "user_id,age,email,zip / 1,30,a@example.org,123"
            + " ~ PEOPLE: user_id=ID, age=PERSON_ATTRIBUTE, email=IGNORED, zip=IGNORED",
        // events
        "user_id,item_id,rating,timestamp / 1,7,4.5,978300760"
            + " ~ EVENTS: user_id=PERSON, item_id=ITEM, rating=VALUE, timestamp=TIME",
        "userId,sku,event_type,ts,session / 1,7,view,2024-05-01 10:00:00,s"
            + " ~ EVENTS: userId=PERSON, sku=ITEM, event_type=TYPE, ts=TIME, session=SESSION",
        "customer_id,product_id,qty,date,shop / 1,7,2,2024-05-01,x"
            + " ~ EVENTS: customer_id=PERSON, product_id=ITEM, qty=VALUE, date=TIME, shop=IGNORED",
        // a date that could be either way round is no time
        "user_id,item_id,date / 1,7,01/02/2024"
            + " ~ EVENTS: user_id=PERSON, item_id=ITEM, date=IGNORED"
      })
  void of_delimitedTable_mapsEveryColumn(String lines, String described) {
    assertThat(SmallFiles.described(SmallFiles.guess(folder, "t.csv", lines))).isEqualTo(described);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "t.json ~ [{\"id\":1,\"name\":\"A\",\"details\":{\"colour\":\"red\",\"size\":{\"w\":2}}}]"
            + " ~ ITEMS: id=ID, name=TITLE, details.colour=details_colour CATEGORY OTHER,"
            + " details.size.w=details_size_w NUMBER OTHER",
        "t.jsonl ~ {\"id\":1,\"title\":\"A\",\"tags\":[\"x\",\"y\"]} / {\"id\":2,\"title\":\"B\"}"
            + " ~ ITEMS: id=ID, title=TITLE, tags=CATEGORYs CATEGORY",
        "t.json ~"
            + " {\"shop\":{\"items\":[{\"id\":1,\"title\":\"A\",\"offers\":[{\"price\":3},{\"price\":4}]}]}}"
            + " ~ ITEMS: id=ID, title=TITLE, offers.price=offers_price NUMBER OTHER",
        "t.jsonl ~ {\"id\":1,\"title\":\"A\"} /"
            + " {\"id\":2,\"title\":\"B\",\"brand\":\"K\",\"x\":null} ~ ITEMS: id=ID, title=TITLE,"
            + " brand=CATEGORY BRAND",
        "t.yaml ~ - id: 1 /   title: A /   brand: K"
            + " ~ ITEMS: id=ID, title=TITLE, brand=CATEGORY BRAND"
      })
  void of_nestedDocument_hasDottedColumns(String name, String lines, String described) {
    assertThat(SmallFiles.described(SmallFiles.guess(folder, name, lines))).isEqualTo(described);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$12.99 ~ USD",
        "\"$1,299.00\" ~ USD",
        "£5 ~ GBP",
        "\"12,99 €\" ~ EUR",
        "EUR 12 ~ EUR",
        "CHF 12.50 ~ CHF",
        "¥1200 ~ JPY",
        "12.99 ~ USD"
      })
  void of_prices_haveTheCurrencyOfTheirSign(String price, String currency) {
    TablePlan plan = SmallFiles.guess(folder, "t.csv", "id,title,price / 1,Bell," + price);
    assertThat(plan.has(Target.PRICE)).isTrue();
    assertThat(plan.currency()).isEqualTo(currency);
  }

  @Test
  void of_pricesWithoutSign_takeTheColumnsCurrency() {
    assertThat(SmallFiles.guess(folder, "t.csv", "id,title,price_eur / 1,Bell,5").currency())
        .isEqualTo("EUR");
  }

  @Test
  void of_negativePrices_areNoPrices() {
    assertThat(SmallFiles.guess(folder, "t.csv", "id,title,price / 1,Bell,-5 / 2,Drum,-6"))
        .satisfies(plan -> assertThat(plan.has(Target.PRICE)).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"4.5,1", "5,1", "8,0.5", "10,0.5", "87,0.05", "100,0.05"})
  void of_ratings_areScaledToFive(String highest, double factor) {
    TablePlan plan =
        SmallFiles.guess(folder, "r.csv", "user_id,item_id,rating / 1,7,1 / 1,8," + highest);
    assertThat(plan.eventType()).isEqualTo(EventType.RATING);
    assertThat(plan.columns())
        .filteredOn(column -> column.target() == Target.VALUE)
        .singleElement()
        .extracting(ColumnMapping::factor)
        .isEqualTo(factor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "user_id,item_id,order_id / 1,7,9 ~ purchase",
        "user_id,item_id,date / 1,7,2024-05-01 ~ click"
      })
  void of_eventsWithoutType_areTakenForWhatTheirColumnsSay(String lines, String type) {
    assertThat(SmallFiles.guess(folder, "e.csv", lines).eventType().name()).isEqualTo(type);
  }

  @Test
  void of_fileNamedLikePeople_needsOneMarkOnly() {
    String lines = "id,age / 1,30 / 2,40";
    assertThat(SmallFiles.guess(folder, "users.csv", lines).kind()).isEqualTo(RowKind.PEOPLE);
    assertThat(SmallFiles.guess(folder, "things.csv", lines).kind()).isEqualTo(RowKind.ITEMS);
  }
}
