package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.messages.Language;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question about what is shown or named is one, never a search. */
final class AskedOfShownTest {
  private static List<String> plan(Scene scene, Language language, String message) {
    PlanningContext context = scene.says(message, true).in(language);
    Reading reading = new CatalogueGrammar().read(context);
    return new PlanLines(scene.vocabulary().catalogue())
        .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "does the tongue keep small stones out of the thing? ~ ask",
        "Is the stitching likely to come loose after one season of hard use? ~ ask",
        "will the laces hold up? ~ ask",
        "do they squeak on wet floors? ~ ask",
        "do they run large or small? ~ ask",
        "How is the arch, do they pinch the toes? ~ ask",
        "how does it hold up over time? ~ ask",
        "how do these perform on ice? ~ ask",
        "ok, which other special features? ~ look up everything of Bolt Runner 2",
        "any other features of it? ~ look up everything of Bolt Runner 2",
        "what other features does it have ~ look up everything of Bolt Runner 2",
        "what are its main benefits? ~ look up everything of Bolt Runner 2",
        "give me their main features ~ ask each what it is about of",
        "any other advantages? ~ look up everything of Bolt Runner 2",
        "what type is it? ~ look up category of Bolt Runner 2",
        "what kind of shoe is this? ~ look up everything of Bolt Runner 2",
        "could you tell me about the difference of these options ~ compare Bolt Runner 2 | Acme"
            + " Trail Shoe | Nimbus City Sneaker",
        "what sets them apart? ~ compare Bolt Runner 2 | Acme Trail Shoe | Nimbus City Sneaker",
        "are 1 and 3 the same? ~ compare Bolt Runner 2 | Nimbus City Sneaker",
        "are the first and the second one the same shoe? ~ compare Bolt Runner 2 | Acme Trail Shoe",
        "Bolt Runner 2 or Acme Trail Shoe, which is better? ~ compare Bolt Runner 2 | Acme Trail"
            + " Shoe",
        "does the first one hold my ankle better than the second? ~ compare Bolt Runner 2 | Acme"
            + " Trail Shoe",
        "is the Acme Trail Shoe any good? ~ look up rating of Acme Trail Shoe",
        "how much would it cost me? ~ look up price of Bolt Runner 2",
        "is the second one the best choice for a slow jogger? ~ ask"
      })
  void question_ofShoes_isAnswered(String message, String line) {
    assertThat(plan(Scene.SHOP, Language.ENGLISH, message))
        .anyMatch(each -> each.startsWith(line))
        .noneMatch(each -> each.startsWith("wish ") || each.startsWith("+ "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "what genre and year is it? ~ facts genre, year of Zodiac (2007)",
        "What genre of film is this and is it from 2013? ~ look up genre of Zodiac (2007)",
        "what year is the picture from? ~ look up year of Zodiac (2007)",
        "Yes. Was the picture made in 2014? ~ look up year of Zodiac (2007)",
        "was it made in 2011? ~ look up year of Zodiac (2007)",
        "is Whiplash a good film? ~ look up rating of Whiplash (2014)",
        "is the matrix any good? ~ look up rating of Matrix, The (1999)",
        "what kind of song is this? ~ look up everything of Zodiac (2007)",
        "but who did? ~ ask who of Zodiac (2007)",
        "who plays in it? ~ look up actor of Zodiac (2007)",
        "who starred in the movies ~ facts actor of Zodiac (2007) | Prisoners (2013) | Gone Girl"
            + " (2014)",
        "That is not what I asked... Tell me the storyline ~ ask what it is about of Zodiac (2007)",
        "ok but what is the plot of Heat ~ ask what it is about of Heat (1995)",
        "what kind of film is the second one? ~ look up everything of Prisoners (2013)",
        "Is 1 the same as 3? ~ compare Zodiac (2007) | Gone Girl (2014)"
      })
  void question_ofFilms_isAnswered(String message, String line) {
    assertThat(plan(Scene.FILMS, Language.ENGLISH, message))
        .anyMatch(each -> each.startsWith(line))
        .noneMatch(each -> each.startsWith("wish ") || each.startsWith("+ "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "GERMAN ~ was ist die Handlung? ~ ask what it is about of Zodiac (2007)",
        "FRENCH ~ raconte-moi l'histoire ~ ask what it is about of Zodiac (2007)",
        "SPANISH ~ dime otra vez la historia ~ ask what it is about of Zodiac (2007)",
        "PORTUGUESE ~ diz-me outra vez a história ~ ask what it is about of Zodiac (2007)",
        "ITALIAN ~ dimmi di nuovo la trama ~ ask what it is about of Zodiac (2007)",
        "GERMAN ~ sind 1 und 2 dasselbe? ~ compare Zodiac (2007) | Prisoners (2013)",
        "FRENCH ~ est-ce que le 1 et le 2 sont pareils ? ~ compare Zodiac (2007) | Prisoners"
            + " (2013)",
        "SPANISH ~ ¿son el 1 y el 2 iguales? ~ compare Zodiac (2007) | Prisoners (2013)",
        "PORTUGUESE ~ o 1 e o 2 são iguais? ~ compare Zodiac (2007) | Prisoners (2013)",
        "ITALIAN ~ 1 e 2 sono identici? ~ compare Zodiac (2007) | Prisoners (2013)",
        "GERMAN ~ ist der aus 2013? ~ look up year of Zodiac (2007)",
        "FRENCH ~ est-ce qu'il date de 2013 ? ~ look up year of Zodiac (2007)",
        "SPANISH ~ ¿se hizo en 2013? ~ look up year of Zodiac (2007)",
        "PORTUGUESE ~ foi feito em 2013? ~ look up year of Zodiac (2007)",
        "ITALIAN ~ è uscito nel 2013? ~ look up year of Zodiac (2007)"
      })
  void question_inAnotherLanguage_isAnswered(Language language, String message, String line) {
    assertThat(plan(Scene.FILMS, language, message))
        .anyMatch(each -> each.startsWith(line))
        .noneMatch(each -> each.startsWith("wish ") || each.startsWith("+ "));
  }

  @Test
  void question_behindAWishInOneBreath_isAnsweredAndTheWishKept() {
    assertThat(plan(Scene.SHOP, Language.ENGLISH, "I have flat feet will it support me?"))
        .containsExactlyInAnyOrder("ask support me of Bolt Runner 2", "wish flat feet");
  }

  @ParameterizedTest
  @CsvSource({
    "do you have any red laptops?",
    "is there one with a bright screen?",
    "does the shop have red sneakers?",
    "are there any with a velcro strap?",
    "can you show me a laptop for school?",
    "what is the best laptop for school?"
  })
  void request_afterItemsWereShown_staysOne(String message) {
    assertThat(plan(Scene.SHOP, Language.ENGLISH, message))
        .noneMatch(each -> each.startsWith("ask ") || each.startsWith("look up "));
  }
}
