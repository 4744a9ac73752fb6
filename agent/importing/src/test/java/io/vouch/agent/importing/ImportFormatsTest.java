package io.vouch.agent.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.detection.Confidence;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.detection.DetectionOptions;
import io.vouch.agent.importing.detection.Detector;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format, from hand-written files to what the store holds. */
final class ImportFormatsTest {
  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void open() {
    bench = new ImportBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void movieLens100k_withGenreFlagsAndLatin1_givesGenresYearAndRatings() {
    String flags = "0|1|0|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0";
    bench.write(
        "u.item",
        StandardCharsets.ISO_8859_1,
        "7|Café Nocturne (1987)|01-Jan-1987||http://example.org/7|" + flags,
        "8|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0");
    bench.write("u.user", "1|24|M|baker|00000", "2|53|F|other|11111");
    bench.write("u.data", "1\t7\t5\t881250949", "2\t7\t1\t881250950", "2\t8\t3\t881250951");

    Imported done = bench.imported(bench.files);

    assertThat(done.counts()).isEqualTo(new ImportCounts(7, 0, 0, 2, 2, 3));
    Item item = item("7");
    assertThat(item.title()).isEqualTo("Café Nocturne (1987)");
    assertThat(item.attributes())
        .containsEntry("genres", CategoryValue.of("Action", "Drama"))
        .containsEntry("year", new NumberValue(1987));
    assertThat(item("8").attributes()).doesNotContainKeys("genres", "year");
    assertThat(bench.store.people().find(new PersonId("1")).orElseThrow().attributes())
        .isEqualTo(Map.of("age", "24", "gender", "M", "occupation", "baker"));
    Event newest = history("2").getFirst();
    assertThat(newest.type()).isEqualTo(EventType.RATING);
    assertThat(newest.value()).isEqualTo(3);
    assertThat(newest.timestampMillis()).isEqualTo(881_250_951_000L);
  }

  @Test
  void movieLens1m_cutAtColons_givesItemsPeopleAndRatings() {
    bench.write(
        "movies.dat", StandardCharsets.ISO_8859_1, "1::Père Noël: The Movie (1999)::Comedy|Drama");
    bench.write("users.dat", "1::F::25::10::48067");
    bench.write("ratings.dat", "1::1::4::978300760");

    assertThat(bench.imported(bench.files).counts()).isEqualTo(new ImportCounts(3, 0, 0, 1, 1, 1));
    assertThat(item("1").title()).isEqualTo("Père Noël: The Movie (1999)");
    assertThat(item("1").value("genres")).contains(CategoryValue.of("Comedy", "Drama"));
  }

  @Test
  void movieLensCsv_whoseRatingsSayIdForMovieId_isUnderstood() {
    bench.write(
        "movies.csv",
        "movieId,title,genres",
        "1,\"Baker's Dozen, The (2001)\",Comedy|Crime",
        "2,Plain (2002),(no genres listed)");
    bench.gzip(
        "ratings.csv.gz", "userId,Id,rating,timestamp", "9,1,4.5,1000000000", "9,2,0.5,1000000001");
    bench.write("links.csv", "movieId,imdbId,tmdbId", "1,0114709,862");

    Detection detection = bench.detect(bench.files);
    assertThat(detection.format()).isEqualTo("movielens-csv");
    assertThat(detection.confidence()).isEqualTo(Confidence.CERTAIN);
    assertThat(detection.ignoredFiles()).hasSize(1);
    assertThat(bench.imported(bench.files).counts()).isEqualTo(new ImportCounts(4, 0, 0, 2, 0, 2));
    assertThat(item("1").title()).isEqualTo("Baker's Dozen, The (2001)");
    assertThat(item("2").attributes()).doesNotContainKey("genres");
    assertThat(history("9")).extracting(Event::value).containsExactly(0.5, 4.5);
  }

  @Test
  void goodbooks_withGenresInASideFile_joinsThem() {
    bench.gzip(
        "books.csv.gz",
        "book_id,goodreads_book_id,isbn,authors,original_publication_year,title,average_rating,ratings_count,ratings_1,image_url",
        "1,900,111,\"Ann Quill, Bo Reed\",1999.0,The Paper Boat,4.1,500,3,https://example.org/1.jpg",
        "2,901,112,Cy Stone,-380.0,Old Talk,3.9,40,1,https://example.org/2.jpg");
    bench.write(
        "derived/book_genres.csv", "book_id,goodreads_book_id,genres", "1,900,\"fiction,travel\"");
    bench.write("ratings.csv", "user_id,book_id,rating", "5,1,4");

    Imported done = bench.imported(bench.files);

    assertThat(done.counts()).isEqualTo(new ImportCounts(3, 0, 0, 2, 0, 1));
    assertThat(item("1").attributes())
        .containsEntry("genres", CategoryValue.of("fiction", "travel"))
        .containsEntry("authors", CategoryValue.of("Ann Quill", "Bo Reed"))
        .containsEntry("average_rating", new NumberValue(4.1));
    assertThat(item("2").value("original_publication_year")).contains(new NumberValue(-380));
    assertThat(history("5").getFirst().timestampMillis()).isZero();
    assertThat(bench.store.catalogue().schema().find("genres").orElseThrow().role())
        .isEqualTo(FieldRole.CATEGORY);
  }

  @Test
  void amazonReviews_productsAndReviews_giveItemsByParentAsin() {
    bench.write(
        "meta_Lamps.jsonl",
        "{\"main_category\":\"Home\",\"title\":\"Bright Lamp\",\"average_rating\":4.5,\"rating_number\":12,\"features\":[\"Warm light\",\"Dimmable\"],\"description\":[\"A lamp.\",\"It shines.\"],\"price\":\"$12.99\",\"images\":[],\"videos\":[],\"store\":\"Lumo\",\"categories\":[\"Home\",\"Lamps\"],\"details\":{\"Color\":\"Red\",\"Odd Detail\":\"x\"},\"parent_asin\":\"B1\",\"bought_together\":null}",
        "{\"main_category\":\"Home\",\"title\":\"Dull Lamp\",\"average_rating\":3.5,\"rating_number\":2,\"features\":[],\"description\":[],\"price\":null,\"store\":null,\"categories\":[],\"details\":{},\"parent_asin\":\"B2\"}");
    bench.write(
        "Lamps.jsonl",
        "{\"rating\":5.0,\"title\":\"Good\",\"text\":\"Very\",\"images\":[],\"asin\":\"B1x\",\"parent_asin\":\"B1\",\"user_id\":\"U1\",\"timestamp\":1588687728923,\"helpful_vote\":0,\"verified_purchase\":true}");

    assertThat(bench.imported(bench.files).counts()).isEqualTo(new ImportCounts(3, 0, 0, 2, 0, 1));
    Item item = item("B1");
    assertThat(item.price()).isEqualTo(new Money(1299, "USD"));
    assertThat(item.description()).isEqualTo("A lamp. It shines.");
    assertThat(item.value("store")).contains(CategoryValue.of("Lumo"));
    assertThat(item.value("categories")).contains(CategoryValue.of("Home", "Lamps"));
    assertThat(item("B2").price()).isNull();
    Event review = history("U1").getFirst();
    assertThat(review.item()).isEqualTo(new ItemId("B1"));
    assertThat(review.timestampMillis()).isEqualTo(1_588_687_728_923L);
  }

  @Test
  void recBole_typedHeaders_giveTypedFields() {
    bench.write(
        "x.inter",
        "user_id:token\titem_id:token\trating:float\ttimestamp:float",
        "u1\ti1\t4.0\t978300760");
    bench.write(
        "x.item",
        "item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq",
        "i1\tSilent Reel\t1995\tComedy Drama");
    bench.write(
        "x.user", "user_id:token\tage:token\tgender:token\toccupation:token", "u1\t30\tF\tpilot");

    assertThat(bench.imported(bench.files).counts()).isEqualTo(new ImportCounts(3, 0, 0, 1, 1, 1));
    assertThat(item("i1").title()).isEqualTo("Silent Reel");
    assertThat(item("i1").value("class")).contains(CategoryValue.of("Comedy", "Drama"));
    assertThat(item("i1").value("release_year")).contains(new NumberValue(1995));
  }

  @Test
  void gorseDump_commentForTitle_mapsFeedbackTypes() {
    bench.write("users.jsonl", "{\"UserId\":\"u1\",\"Labels\":[\"a\"],\"Comment\":\"\"}");
    bench.write(
        "items.jsonl",
        "{\"ItemId\":\"i1\",\"IsHidden\":false,\"Categories\":[\"tools\"],\"Timestamp\":\"2024-01-01T00:00:00Z\",\"Labels\":[\"java\"],\"Comment\":\"A hammer\"}",
        "{\"ItemId\":\"i2\",\"IsHidden\":true,\"Categories\":[\"tools\",\"toys\"],\"Timestamp\":\"2024-01-01T00:00:00Z\",\"Labels\":[],\"Comment\":\"\"}");
    bench.write(
        "feedback.jsonl",
        "{\"FeedbackType\":\"star\",\"UserId\":\"u1\",\"ItemId\":\"i1\",\"Timestamp\":\"2024-02-01T10:00:00Z\"}",
        "{\"FeedbackType\":\"read\",\"UserId\":\"u1\",\"ItemId\":\"i2\",\"Timestamp\":\"2024-02-01T11:00:00Z\"}");

    Detection detection = bench.detect(bench.files);
    assertThat(detection.format()).isEqualTo("gorse");
    assertThat(bench.imported(bench.files).counts()).isEqualTo(new ImportCounts(5, 0, 0, 2, 1, 2));
    assertThat(item("i1").title()).isEqualTo("A hammer");
    assertThat(item("i2").title()).isEqualTo("i2");
    assertThat(item("i2").available()).isFalse();
    assertThat(history("u1"))
        .extracting(Event::type)
        .containsExactly(EventType.VIEW, EventType.LIKE);
  }

  @Test
  void semicolonCsv_withEuroPricesUnitsAndFlags_isTyped() {
    bench.write(
        "shop.csv",
        "sku;Product Name;Preis;Color;Vegan;Weight;Stock;Launched",
        "s1;Felt Hat;12,99 €;Red;yes;0.3 kg;4;2020",
        "s2;Silk Hat;1.299,00 €;Blue;no;0.2 kg;0;2021",
        "s3;Straw Hat;9,50 €;Red;no;0.1 kg;7;2022");
    Detection detection =
        Detector.detect(
            List.of(bench.files),
            new DetectionOptions(null, Map.of("price", "Preis"), "EUR", null));

    Imported done = (Imported) bench.run().run(detection, OnError.SKIP);

    assertThat(done.counts().itemsStaged()).isEqualTo(3);
    assertThat(item("s2").price()).isEqualTo(Money.ofMajor(new BigDecimal("1299.00"), "EUR"));
    assertThat(item("s2").available()).isFalse();
    assertThat(item("s1").attributes())
        .containsEntry("color", CategoryValue.of("Red"))
        .containsEntry("vegan", new FlagValue(true))
        .containsEntry("weight", new NumberValue(0.3));
    assertThat(bench.store.catalogue().schema().find("weight").orElseThrow().unit())
        .isEqualTo("kg");
    assertThat(bench.store.catalogue().schema().find("weight").orElseThrow().kind())
        .isEqualTo(FieldKind.NUMBER);
  }

  @Test
  void jsonArrayInsideAnObject_withoutIds_getsIdsFromContent() {
    bench.write(
        "shop.json",
        "{\"products\": [",
        "{\"name\":\"Mug\",\"price\":5,\"brand\":\"Kiln\"},",
        "{\"name\":\"Mug\",\"price\":6,\"brand\":\"Oven\"}]}");

    assertThat(bench.imported(bench.files).published().itemsInStore()).isEqualTo(2);
    assertThat(bench.imported(bench.files).published().itemsInStore()).isEqualTo(2);
  }

  @Test
  void yamlList_withFoldedText_isRead() {
    bench.write(
        "shop.yaml",
        "- id: a1",
        "  name: Oak Chair",
        "  price: 129.5",
        "  description: A chair",
        "    made of oak.",
        "- id: a2",
        "  name: Elm Chair",
        "  price: 99",
        "  description: Light.");

    assertThat(bench.imported(bench.files).published().itemsInStore()).isEqualTo(2);
    assertThat(item("a1").description()).isEqualTo("A chair made of oak.");
    assertThat(item("a1").price()).isEqualTo(new Money(12950, "USD"));
  }

  @Test
  void tsvAndJsonLines_inOneFolder_areBothRead() {
    bench.write("items.tsv", "item_id\ttitle\tcategory", "1\tBell\tmusic", "2\tDrum\tmusic");
    bench.write(
        "events.jsonl",
        "{\"user_id\":\"u\",\"item_id\":\"1\",\"event_type\":\"detail-page-view\",\"timestamp\":\"2024-05-01 10:00:00\"}");

    assertThat(bench.imported(bench.files).counts()).isEqualTo(new ImportCounts(3, 0, 0, 2, 0, 1));
    assertThat(history("u").getFirst().type()).isEqualTo(EventType.VIEW);
  }

  @Test
  void importingTwice_sameFiles_addsNothing() {
    bench.write("movies.dat", "1::One (1991)::Drama");
    bench.write("ratings.dat", "1::1::4::978300760", "1::1::4::978300760", "2::1::3::978300761");

    Imported first = bench.imported(bench.files);
    Imported second = bench.imported(bench.files);

    assertThat(first.published().newEvents()).isEqualTo(2);
    assertThat(second.published().newEvents()).isZero();
    assertThat(second.published().eventsInStore()).isEqualTo(2);
    assertThat(second.published().itemsInStore()).isEqualTo(1);
  }

  private Item item(String id) {
    return bench.store.catalogue().find(new ItemId(id)).orElseThrow();
  }

  private List<Event> history(String person) {
    return bench.store.events().history(new PersonId(person), 10);
  }
}
