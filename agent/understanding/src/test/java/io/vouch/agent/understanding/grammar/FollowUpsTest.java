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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of items that are shown: the plan that it reads. */
final class FollowUpsTest {
  private static List<String> plan(Scene scene, Language language, String message, boolean shown) {
    PlanningContext context = scene.says(message, shown).in(language);
    Reading reading = new CatalogueGrammar().read(context);
    assertThat(reading.openWords()).as("open words of (%s)", message).isEmpty();
    return new PlanLines(scene.vocabulary().catalogue())
        .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "FILMS ~ what is it about ~ ask what it is about of Zodiac (2007)",
        "FILMS ~ What's the second one about? ~ ask what it is about of Prisoners (2013)",
        "FILMS ~ who is in it ~ look up actor of Zodiac (2007)",
        "FILMS ~ and who made the last one? ~ look up director of Gone Girl (2014)",
        "FILMS ~ how long is it? ~ look up runtime of Zodiac (2007)",
        "FILMS ~ is it a comedy? ~ look up genre of Zodiac (2007)",
        "FILMS ~ is it too scary for kids ~ ask scary for kids of Zodiac (2007)",
        "FILMS ~ tell me more ~ look up everything of Zodiac (2007)",
        "FILMS ~ which of these is the longest? ~ look up runtime of Zodiac (2007)",
        "SHOP ~ who made it ~ look up brand of Bolt Runner 2",
        "SHOP ~ is it good for running in the rain? ~ ask running in the rain of Bolt Runner 2",
        "SHOP ~ does it have GPS ~ ask GPS of Bolt Runner 2",
        "SHOP ~ does the second one come in blue? ~ look up colour of Acme Trail Shoe",
        "SHOP ~ is the first one heavy ~ look up weight of Bolt Runner 2",
        "SHOP ~ is it for women? ~ look up audience of Bolt Runner 2",
        "SHOP ~ how many pockets does it have? ~ ask pockets of Bolt Runner 2",
        "SHOP ~ would it fit a wide foot ~ ask fit a wide foot of Bolt Runner 2",
        "SHOP ~ which of these is the lightest ~ look up weight of Bolt Runner 2",
        "SHOP ~ how long is it ~ facts duration of Bolt Runner 2",
        "SHOP ~ the third one ~ look up everything of Nimbus City Sneaker",
        "SHOP ~ between the two ~ compare Bolt Runner 2 | Acme Trail Shoe",
        "SHOP ~ which of the first two is better? ~ compare Bolt Runner 2 | Acme Trail Shoe",
        "SHOP ~ which one would you take, the first or the third? ~ compare Bolt Runner 2 |"
            + " Nimbus City Sneaker",
        "SHOP ~ Yes, I want this one ~ choose Bolt Runner 2",
        "FILMS ~ I'll take the first ~ choose Zodiac (2007)",
        "SHOP ~ great, the second one please ~ choose Acme Trail Shoe",
        "SHOP ~ have you something else ~ show more",
        "FILMS ~ have you other proposals? ~ show more",
        "SHOP ~ do you have any other picks ~ show more",
        "SHOP ~ other ~ show more",
        "FILMS ~ Any others? ~ show more",
        "FILMS ~ a different movie please ~ try again",
        "SHOP ~ show me a different product ~ try again",
        "SHOP ~ forget that ~ forget that",
        "SHOP ~ please forget that ~ forget that",
        "SHOP ~ no ~ try again",
        "SHOP ~ neither ~ try again",
        "SHOP ~ no thanks ~ small talk goodbye",
        "SHOP ~ incorrect again! ~ try again, sorry",
        "FILMS ~ that's not what I asked ~ try again, sorry",
        "SHOP ~ thanks, you're great ~ small talk thanks"
      })
  void followUp_ofWhatIsShown_isItsPlan(Scenes scene, String message, String line) {
    assertThat(plan(scene.scene(), Language.ENGLISH, message, true)).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "SHOP ~ the second one but lighter ~ like Acme Trail Shoe",
        "FILMS ~ like the last but newer ~ like Gone Girl (2014)",
        "SHOP ~ I like the first one, but in blue ~ + colour is blue",
        "SHOP ~ no, a laptop, not a phone ~ try again",
        "SHOP ~ no, a laptop, not a phone ~ + category is Laptops",
        "FILMS ~ that's not what I asked for, I want a comedy ~ try again, sorry"
      })
  void followUp_thatChangesWhatIsWanted_hasBoth(Scenes scene, String message, String line) {
    assertThat(plan(scene.scene(), Language.ENGLISH, message, true)).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "GERMAN ~ worum geht es da? ~ ask what it is about of Zodiac (2007)",
        "FRENCH ~ de quoi parle le deuxième ? ~ ask what it is about of Prisoners (2013)",
        "SPANISH ~ ¿de qué trata? ~ ask what it is about of Zodiac (2007)",
        "PORTUGUESE ~ de que fala? ~ ask what it is about of Zodiac (2007)",
        "ITALIAN ~ di cosa parla il secondo? ~ ask what it is about of Prisoners (2013)",
        "GERMAN ~ ich nehme den ersten ~ choose Zodiac (2007)",
        "FRENCH ~ oui, je prends le premier ~ choose Zodiac (2007)",
        "SPANISH ~ me quedo con el primero ~ choose Zodiac (2007)",
        "PORTUGUESE ~ fico com o primeiro ~ choose Zodiac (2007)",
        "ITALIAN ~ prendo il primo ~ choose Zodiac (2007)",
        "GERMAN ~ schon wieder falsch! ~ try again, sorry",
        "FRENCH ~ ce n'est pas ce que j'ai demandé ~ try again, sorry",
        "SPANISH ~ eso no es lo que he pedido ~ try again, sorry",
        "PORTUGUESE ~ não foi isso que eu pedi ~ try again, sorry",
        "ITALIAN ~ non è quello che ho chiesto ~ try again, sorry",
        "GERMAN ~ nein danke ~ small talk goodbye",
        "FRENCH ~ ni l'un ni l'autre ~ try again",
        "SPANISH ~ no gracias ~ small talk goodbye",
        "PORTUGUESE ~ não ~ try again",
        "ITALIAN ~ nessuno dei due ~ try again",
        "GERMAN ~ zwischen den beiden ~ compare Zodiac (2007) | Prisoners (2013)",
        "SPANISH ~ ¿cuál de los dos primeros es mejor? ~ compare Zodiac (2007) | Prisoners (2013)"
      })
  void followUp_inAnotherLanguage_isTheSamePlan(Language language, String message, String line) {
    assertThat(plan(Scene.FILMS, language, message, true)).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "what is it about ~ doubt NOTHING_IN_FOCUS",
        "is it good for running? ~ wish running",
        "no, a laptop ~ + category is Laptops",
        "is this the cheapest laptop you have ~ limit 1"
      })
  void question_beforeAnythingIsShown_isARequest(String message, String line) {
    assertThat(plan(Scene.SHOP, Language.ENGLISH, message, false))
        .contains(line)
        .noneMatch(each -> each.startsWith("ask ") || each.startsWith("try again"));
  }

  /** The small catalogues, by name. */
  enum Scenes {
    SHOP(Scene.SHOP),
    FILMS(Scene.FILMS);

    private final Scene scene;

    Scenes(Scene scene) {
      this.scene = scene;
    }

    Scene scene() {
      return scene;
    }
  }
}
