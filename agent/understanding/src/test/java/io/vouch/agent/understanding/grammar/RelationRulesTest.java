package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations as a table: a message, and everything that is done and asked of items after it. */
final class RelationRulesTest {
  private static final Map<String, Scene> SCENES =
      Map.of("shop", Scene.SHOP, "films", Scene.FILMS, "seen", Scene.SHOP);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # used with an item
          seen  | what goes with this?                          | goes with Bolt Runner 2
          seen  | what goes with the second?                    | goes with Acme Trail Shoe
          shop  | something that goes well with the Zenit One   | goes with Zenit One
          seen  | earbuds for this one                          | goes with Bolt Runner 2; wish earbuds
          seen  | a backpack for the second                     | + category is Backpacks; goes with Acme Trail Shoe
          seen  | laces for this shoe                           | goes with Bolt Runner 2; wish laces
          # in its place
          seen  | something instead of the second               | instead of Acme Trail Shoe
          shop  | an alternative to the Zenit One under 500 euros | + price below 500 EUR; instead of Zenit One
          films | what can I watch instead of Heat?             | instead of Heat (1995)
          # what was had before
          shop  | the usual                                     | again usual
          shop  | The usual, please!                            | again usual
          shop  | my usual sneakers                             | + category is Sneakers; again usual
          shop  | give me my usual                              | again usual
          shop  | what I bought last time                       | again newest
          shop  | show me what I bought before                  | again newest
          seen  | order it again                                | again newest
          shop  | what did I buy last time?                     | again newest
          films | what did I watch last time?                   | again newest
          # left to Vouch
          shop  | surprise me                                   | surprise
          films | Surprise me with a comedy                     | + genre is Comedy; surprise
          shop  | you choose                                    | surprise
          # what many like
          shop  | what is popular right now                     | trending
          shop  | bestsellers this week                         | trending
          shop  | bestselling laptops                           | + category is Laptops; trending
          films | what's trending?                              | trending
          films | which movies are popular these days           | trending
          shop  | what are people buying right now?             | trending
          # for somebody
          shop  | a gift for my mum                             | gift for my mum
          shop  | present for a ten year old                    | gift for a ten year old
          shop  | a present for a 10-year-old under 30 euros    | + price below 30 EUR; gift for a 10 year old
          shop  | I need a birthday present for my best friend  | gift for my best friend
          shop  | gift ideas for my mother-in-law               | gift for my mother in law
          shop  | something for my grandmother                  | gift for my grandmother
          shop  | birthday present for a ten year old boy       | gift for a ten year old boy
          shop  | a red gift for my wife, not from Acme         | + colour is red; + without brand Acme; gift for my wife
          shop  | it is a gift                                  | gift
          shop  | a gift for women                              | gift; wish women
          """)
  void message_withARelation_isReadAsIt(String place, String message, String plan) {
    assertThat(plan(place, message)).isEqualTo(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # a negated relation is never done
          shop  | don't surprise me                             | ~~
          shop  | not the usual                                 | surprise
          shop  | nothing trending                              | avoid trending
          shop  | no bestsellers please                         | avoid bestsellers
          shop  | it is not a gift                              | ~~
          seen  | nothing that goes with the second             | unlike Acme Trail Shoe
          # ordinary words
          shop  | a gift card                                   | wish gift card
          shop  | slippers for my mum                           | wish slippers for my mum
          shop  | gift wrapping paper                           | wish gift wrapping paper
          films | a film that presents a story                  | wish presents a story
          shop  | surprise party decorations                    | wish surprise party decorations
          shop  | jeans with a usual fit                        | wish jeans with a usual fit
          shop  | a book called "Trending Now"                  | wish book called Trending
          shop  | running shoes instead                         | + category is Running shoes
          films | comedies instead of thrillers                 | = genre is Comedy
          shop  | something to present to investors             | wish present to investors
          shop  | I am looking for it                           | ~~
          shop  | headphones for this summer                    | + category is Headphones; wish summer
          seen  | I paid 50 for it                              | wish paid 50
          """)
  void message_withoutARelation_isReadOtherwise(String place, String message, String plan) {
    assertThat(plan(place, message)).isEqualTo(plan.replace("~", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          de | Was passt zum zweiten?                   | goes with Acme Trail Shoe
          de | etwas statt des zweiten                  | instead of Acme Trail Shoe
          de | Was habe ich letztes Mal gekauft?        | again newest
          de | Ein Geschenk für meine Mutter            | gift for meine Mutter
          de | ohne Bestseller bitte                    | avoid Bestseller
          de | nicht das Übliche                        | surprise
          de | eine Geschenkkarte                       | wish Geschenkkarte
          fr | qu'est-ce qui va avec le deuxième ?      | goes with Acme Trail Shoe
          fr | quelque chose au lieu du deuxième        | instead of Acme Trail Shoe
          fr | qu'est-ce qui se vend bien en ce moment ? | trending
          fr | un cadeau pour ma mère                   | gift for ma mère
          fr | pas de best-sellers                      | avoid best-sellers
          fr | une carte cadeau                         | wish carte cadeau
          es | algo en lugar del segundo                | instead of Acme Trail Shoe
          es | ¿qué está de moda?                       | trending
          es | lo de siempre                            | again usual
          es | un regalo para mi madre                  | gift for mi madre
          es | una tarjeta regalo                       | wish tarjeta regalo
          pt | o que combina com o segundo?             | goes with Acme Trail Shoe
          pt | o que está em alta?                      | trending
          pt | o de sempre                              | again usual
          pt | um presente para a minha mãe             | gift for a minha mãe
          it | cosa si abbina al secondo?               | goes with Acme Trail Shoe
          it | cosa va di moda adesso?                  | trending
          it | il solito                                | again usual
          it | non un regalo                            | avoid un regalo
          it | una carta regalo                         | wish carta regalo
          """)
  void message_inAnotherLanguage_isReadLikewise(String tag, String message, String plan) {
    LanguagePack pack =
        LanguagePacks.all().stream()
            .filter(each -> each.language().tag().equals(tag))
            .findFirst()
            .orElseThrow();
    assertThat(plan(Scene.SHOP, Scene.SHOP.says(message, true).in(pack.language())))
        .isEqualTo(plan);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"what goes with this?", "the usual", "surprise me", "what's trending?", "a gift"})
  void spans_ofARelation_areOfItsKind(String message) {
    Reading reading = new CatalogueGrammar().read(Scene.SHOP.says(message, true));
    assertThat(reading.spans()).extracting(Span::kind).contains(Span.Kind.RELATION);
  }

  private static String plan(String place, String message) {
    Scene scene = SCENES.get(place);
    return plan(scene, scene.says(message, place.equals("seen")));
  }

  private static String plan(Scene scene, PlanningContext context) {
    Reading reading = new CatalogueGrammar().read(context);
    return String.join(
        "; ",
        new PlanLines(scene.vocabulary().catalogue())
            .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context)));
  }
}
