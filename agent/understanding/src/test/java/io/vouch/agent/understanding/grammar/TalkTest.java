package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people say about what they see, and words that only look like a title, a number, a
 * superlative or a wish: a message after a slate, and everything that is asked after it.
 */
final class TalkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # content with it
          shop  | yeah, this one is fine by me                      | small talk agreement
          shop  | these look really nice to me                      | small talk agreement
          films | it sounds great, thanks                           | small talk agreement
          films | understood                                        | small talk agreement
          # done
          shop  | no, that is everything I needed for now           | small talk goodbye
          shop  | nope that'll be all thank you                     | small talk goodbye
          films | nothing more, thanks                              | small talk goodbye
          films | no, I'm good for now                              | small talk goodbye
          shop  | right, thanks for all your help                   | small talk thanks
          shop  | no thank you very much                            | small talk goodbye
          # said and more asked: the wish stays
          shop  | that sounds fine but I want it sturdy             | wish sturdy
          shop  | looks good. Is there a blue one?                  | + colour is blue
          # an apostrophe as some keyboards have it
          films | I don´t want a comedy                             | + without genre Comedy
          # nothing is called "a film", and no answer is a title
          films | I would like a Film                               | ~~
          films | nothing particular in mind                        | ~~
          films | we have no movie in mind yet                      | ~~
          films | why would you show me them                        | explain Zodiac (2007)
          # a superlative of what is there asks for nothing
          shop  | it was the best of the lot for my sturdy desk     | wish sturdy desk
          # one of a story is no number of items
          shop  | one light but sturdy                              | sort weight ascending; wish sturdy
          shop  | one cheap laptop                                  | + category is Laptops; limit 1; sort price ascending
          # more of what no field says is a wish for its words
          films | something cheaper                                 | wish cheap affordable inexpensive
          # verbs of asking, hearing and watching
          films | I want to rent a comedy                           | + genre is Comedy
          films | could you play something gritty                   | wish gritty
          films | my favourites include gritty ones                 | wish gritty
          # a slip in a word of talk
          films | any recomendations of yours                       | ~~
          films | a recomendation in the comedy genre               | + genre is Comedy
          """)
  void message_afterASlate_asksForWhatItSays(String place, String message, String asked) {
    Scene scene = place.equals("shop") ? Scene.SHOP : Scene.FILMS;
    PlanningContext context = scene.says(message, true);
    Reading reading = new CatalogueGrammar().read(context);
    assertThat(
            String.join(
                "; ",
                new PlanLines(scene.vocabulary().catalogue())
                    .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context))))
        .isEqualTo(asked.replace("~", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "starring xenia bell and directed by yuri dorr",
    "something with Xenia Bell and Yuri Dorr",
    "featuring xenia bell directed by yuri dorr"
  })
  void message_withSeveralNames_wishesForEachAlone(String message) {
    Reading reading = new CatalogueGrammar().read(Scene.FILMS.says(message, false));
    String wish = Objects.requireNonNull(Objects.requireNonNull(reading.plan()).wish());
    assertThat(wish.toLowerCase(Locale.ROOT)).endsWith("xenia bell\nyuri dorr");
  }
}
