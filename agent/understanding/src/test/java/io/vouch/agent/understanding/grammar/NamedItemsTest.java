package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A named item is found by part of its title, and an ordinary word names none. */
final class NamedItemsTest {
  private static final CatalogueVocabulary TENTS =
      shop(
          "t1|Nordvik Men's Fjell 300 Trekking Tent|tent",
          "t2|Ostrala Women's Dune GX 12 Trekking Tent|tent",
          "t3|Nordvik Skare Family Tent, 6 Person|tent",
          "t4|Light Beam Camping Lantern|lantern",
          "t5|Quiet Night Sleeping Bag|bag");

  private static final CatalogueVocabulary FILMS =
      films(
          "f1|Iron War: The Long March (1980)|Adventure",
          "f2|Iron War: The Return (1984)|Adventure",
          "f3|Iron War: Ashes (1990)|Adventure",
          "f4|Trench (1999)|War",
          "f5|Swindlers (1995)|Crime",
          "f6|Wild, The (2006)|Animation",
          "f7|Speed (1994)|Action",
          "f8|Bertie Moon and the Lost Key (2001)|Fantasy",
          "f9|Bertie Moon and the Tall Tower (2003)|Fantasy");

  private static final CatalogueVocabulary WORKS =
      films(
          "f1|Quiet Harbour (2003)|Drama",
          "f2|Funny Ferry (1999)|Horror",
          "f3|Day of the Heron (2008)|Comedy",
          "f4|Free Evening (2010)|Thriller",
          "f5|Scary Little Penguins (2012)|Comedy",
          "f6|Serata, La (1970)|Drama",
          "f7|Noite (1980)|Comedy",
          "f8|Tag und Tarde (1985)|Thriller");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # shown: by a word of its title
          en | how much is the fjell?                  | look up price of Nordvik Men's Fjell 300 Trekking Tent
          en | I'll take the Dune GX 12                | choose Ostrala Women's Dune GX 12 Trekking Tent
          en | I'll take that Dune                     | choose Ostrala Women's Dune GX 12 Trekking Tent
          en | something like the Skare                | like Nordvik Skare Family Tent, 6 Person
          en | I prefer the skare                      | remember likes item Nordvik Skare Family Tent, 6 Person
          en | tell me about the skare                 | look up everything of Nordvik Skare Family Tent, 6 Person
          en | anything better than the fjell?         | exclude Nordvik Men's Fjell 300 Trekking Tent
          en | something instead of the Dune           | instead of Ostrala Women's Dune GX 12 Trekking Tent
          en | not the Skare again                     | exclude Nordvik Skare Family Tent, 6 Person
          en | another one than the Skare              | exclude Nordvik Skare Family Tent, 6 Person
          de | was kostet das Fjell?                   | look up price of Nordvik Men's Fjell 300 Trekking Tent
          de | etwas anderes als das Fjell             | exclude Nordvik Men's Fjell 300 Trekking Tent
          fr | combien coûte le Fjell ?                | look up price of Nordvik Men's Fjell 300 Trekking Tent
          fr | autre chose que le Fjell                | exclude Nordvik Men's Fjell 300 Trekking Tent
          es | ¿cuánto cuesta el Fjell?                | look up price of Nordvik Men's Fjell 300 Trekking Tent
          es | algo mejor que el Fjell                 | exclude Nordvik Men's Fjell 300 Trekking Tent
          it | quanto costa il Fjell?                  | look up price of Nordvik Men's Fjell 300 Trekking Tent
          it | qualcosa di meglio del Fjell            | exclude Nordvik Men's Fjell 300 Trekking Tent
          pt | quanto custa o Fjell?                   | look up price of Nordvik Men's Fjell 300 Trekking Tent
          pt | algo melhor que o Fjell                 | exclude Nordvik Men's Fjell 300 Trekking Tent
          """)
  void partOfATitle_ofAnItemShown_isThatItem(String tag, String message, String plan) {
    assertThat(plan(TENTS, List.of("t1", "t2", "t3"), tag, message)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | tell me about the Nordvik Fjell         | look up everything of Nordvik Men's Fjell 300 Trekking Tent
          en | how much is the Ostrala Dune?           | look up price of Ostrala Women's Dune GX 12 Trekking Tent
          # ordinary words are none
          en | something light for the night           | wish light for the night
          """)
  void partOfATitle_ofAnItemNotShown_takesACapital(String tag, String message, String plan) {
    assertThat(plan(TENTS, List.of(), tag, message)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | Best Iron War movies                     | wish Iron War
          en | best iron war movies                     | wish iron war
          en | war movies                               | + genre is War
          en | a War movie                              | + genre is War
          en | ...in the wild?                          | wish wild
          en | I like speed dating films                | wish speed dating
          en | I have seen all the Bertie Moon films    | exclude Bertie Moon and the Lost Key (2001); exclude Bertie Moon and the Tall Tower (2003)
          en | I know every Iron War film               | exclude Iron War: Ashes (1990); exclude Iron War: The Long March (1980); exclude Iron War: The Return (1984)
          de | ich habe schon alle Bertie-Moon-Filme gesehen | exclude Bertie Moon and the Lost Key (2001); exclude Bertie Moon and the Tall Tower (2003)
          """)
  void seriesAndOrdinaryWords_areToldApart(String tag, String message, String plan) {
    assertThat(plan(FILMS, List.of(), tag, message)).isEqualTo(plan.replace("~", ""));
  }

  /** Where titles are names, a word that one happens to have is no wish for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | got anything funny for our free evening      | wish Comedy
          en | it should be thrilling but not scary         | avoid Horror; wish Thriller
          en | a hilarious one with penguins                | wish Comedy penguins
          en | we have the day off, what do you have        | ~~
          de | etwas Lustiges für den Abend                 | wish Comedy
          fr | un truc drôle pour la soirée                 | wish Comedy
          es | algo gracioso para la tarde                  | wish Comedy
          it | qualcosa di buffo per la serata              | wish Comedy
          pt | algo engraçado para a noite                  | wish Comedy
          """)
  void moodsAndEverydayWords_ofWorks_findNoTitlesThatHaveThem(
      String tag, String message, String plan) {
    assertThat(plan(WORKS, List.of(), tag, message)).isEqualTo(plan);
  }

  /** What is pointed at was named in the message itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | Have you seen Quiet Harbour? I want something like that | exclude Quiet Harbour (2003); like Quiet Harbour (2003)
          en | Quiet Harbour is my favourite. Anything similar?        | like Quiet Harbour (2003)
          de | Quiet Harbour war toll. Etwas Ähnliches bitte           | like Quiet Harbour (2003); remember likes item Quiet Harbour (2003)
          fr | Quiet Harbour est génial, quelque chose de similaire ?  | like Quiet Harbour (2003)
          es | Quiet Harbour me pareció genial, algo parecido          | like Quiet Harbour (2003)
          it | Quiet Harbour era bello, qualcosa di simile             | like Quiet Harbour (2003)
          pt | Quiet Harbour foi ótimo, algo parecido                  | like Quiet Harbour (2003)
          """)
  void likeness_toAnItemNamedBefore_isToThat(String tag, String message, String plan) {
    assertThat(plan(WORKS, List.of(), tag, message)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | films by Ada Fennel, Somebody and Bo Lindqvist | + director is Ada Fennel or Bo Lindqvist
          en | films by Ada Fennel and Bo Lindqvist           | + director is Ada Fennel or Bo Lindqvist
          en | films by Ada Fennel and Cy Orme                | + director is Ada Fennel and Cy Orme
          en | something by Lindqvist                         | + director is Bo Lindqvist
          de | Filme von Ada Fennel und Bo Lindqvist          | + director is Ada Fennel or Bo Lindqvist
          fr | des films d'Ada Fennel et Bo Lindqvist         | + director is Ada Fennel or Bo Lindqvist
          es | películas de Ada Fennel y Bo Lindqvist         | + director is Ada Fennel or Bo Lindqvist
          it | film di Ada Fennel e Bo Lindqvist              | + director is Ada Fennel or Bo Lindqvist
          pt | filmes de Ada Fennel e Bo Lindqvist            | + director is Ada Fennel or Bo Lindqvist
          """)
  void severalPersons_whoMadeNothingTogether_areEachMeant(String tag, String message, String plan) {
    CatalogueVocabulary films =
        catalogue(
            List.of(
                FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY),
                FieldDefinition.of("director", FieldKind.CATEGORY, FieldRole.CREATOR).multi()),
            "director",
            null,
            "f1|Low Tide (2001)|Ada Fennel,Cy Orme",
            "f2|Salt (2004)|Ada Fennel",
            "f3|Kite Weather (2009)|Bo Lindqvist");
    assertThat(plan(films, List.of(), tag, message)).isEqualTo(plan);
  }

  private static String plan(
      CatalogueVocabulary vocabulary, List<String> slate, String tag, String message) {
    var pack =
        LanguagePacks.all().stream()
            .filter(each -> each.language().tag().equals(tag))
            .findFirst()
            .orElseThrow();
    ConversationView view =
        new ConversationView(
            List.of(), null, ConstraintLog.empty(), slate.stream().map(ItemId::new).toList());
    PlanningContext context = new PlanningContext(message, vocabulary, view).in(pack.language());
    return String.join(
        "; ",
        new PlanLines(vocabulary.catalogue())
            .of(
                new PlanCheck()
                    .check(
                        Objects.requireNonNull(new CatalogueGrammar().read(context).plan()),
                        context)));
  }

  private static CatalogueVocabulary shop(String... rows) {
    return catalogue(
        List.of(
            FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
            FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY)),
        "category",
        Money.ofMajor(new BigDecimal(99), "EUR"),
        rows);
  }

  private static CatalogueVocabulary films(String... rows) {
    return catalogue(
        List.of(FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY).multi()),
        "genre",
        null,
        rows);
  }

  private static CatalogueVocabulary catalogue(
      List<FieldDefinition> fields, String kind, @Nullable Money price, String... rows) {
    List<Item> items = new ArrayList<>();
    for (String row : rows) {
      String[] cell = row.split("\\|");
      Map<String, FieldValue> values =
          Map.of(kind, FieldValue.CategoryValue.of(cell[2].split(",")));
      items.add(new Item(new ItemId(cell[0]), cell[1], null, price, true, values));
    }
    return CatalogueVocabulary.of(
        Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(1), items));
  }
}
