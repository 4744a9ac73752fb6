package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Negations as a table: a message, and everything that is asked of items after it. A negation is
 * never lost and never turned round, whatever stands in its scope: words, names, bounds, examples,
 * orders.
 */
final class NegationScopesTest {
  private static final Map<String, Scene> SCENES =
      Map.of("shop", Scene.SHOP, "films", Scene.FILMS, "seen", Scene.SHOP);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # words that only order
          films | not too violent                               | avoid violent
          shop  | nothing pink                                  | avoid pink
          shop  | no leather please                             | avoid leather
          shop  | without laces or zips                         | avoid laces or zips
          shop  | neither glitter nor sequins                   | avoid glitter nor sequins
          shop  | something that is not made of plastic         | avoid plastic
          shop  | I don't want anything noisy                   | avoid noisy
          shop  | I won't buy anything that is shiny            | avoid shiny
          shop  | avoid bluetooth stuff                         | avoid bluetooth
          shop  | never anything with glitter                   | avoid glitter
          shop  | they shouldn't squeak                         | avoid squeak
          shop  | must not be shiny                             | avoid shiny
          shop  | it mustn't be shiny                           | avoid shiny
          shop  | rather not shiny                              | avoid shiny
          shop  | excluding shiny ones                          | avoid shiny
          shop  | anything except shiny                         | avoid shiny
          shop  | everything but shiny                          | avoid shiny
          shop  | anything but shiny                            | avoid shiny
          shop  | free of latex                                 | avoid latex
          shop  | less bulky                                    | avoid bulky
          shop  | fewer logos                                   | avoid logos
          shop  | not much noise                                | avoid noise
          seen  | these are too bulky                           | avoid bulky
          shop  | I can't stand squeaky soles                   | avoid squeaky soles
          shop  | don't show me squeaky ones                    | avoid squeaky
          # what something is not to feel like
          shop  | grippy without feeling heavy                  | sort weight ascending; wish grippy
          shop  | sturdy without being bulky                    | avoid bulky; wish sturdy
          shop  | padded without getting too warm               | avoid warm; wish padded
          # what behind an "and" is wanted all the same
          shop  | not stiff or loud and stay flexible           | avoid stiff or loud; wish flexible
          shop  | it should not squeak and keep its shape       | avoid squeak; wish shape
          # what something lacks, what somebody hardly does: neither wished nor avoided
          shop  | it lacks a padded strap                       | ~~
          shop  | the shiny one lacks padded straps             | ~~
          shop  | a bag that lacks straps                       | avoid straps; wish bag
          shop  | I rarely hike                                 | ~~
          shop  | sturdy, it is unlikely that I will go camping | wish sturdy
          shop  | less frequent washing                         | ~~
          # up to the end of the clause, and no further
          films | I hate zombies but love space                 | avoid zombies; wish love space
          shop  | nothing too flashy, just comfortable          | avoid flashy; wish comfortable
          films | no gore, no jump scares, some suspense        | avoid gore jump scares; wish Thriller
          shop  | I'm not looking for boots, I want firm soles  | avoid boots; wish firm soles
          shop  | I want it sturdy, not shiny                   | avoid shiny; wish sturdy
          shop  | no shiny, please; sturdy                      | avoid shiny; wish sturdy
          films | never violent, never sad, always fun          | avoid violent sad; wish fun
          shop  | it comes in red too and shiny                 | + colour is red; wish shiny
          # names
          shop  | anything but Acme                             | + without brand Acme
          shop  | never red                                     | + without colour red
          shop  | it should not be red                          | + without colour red
          shop  | not red but blue                              | + colour is blue; + without colour red
          shop  | neither red nor shiny                         | + without colour red; avoid shiny
          shop  | neither shiny nor red                         | + without colour red; avoid shiny
          shop  | without red or shiny                          | + without colour red; avoid shiny
          films | never a comedy                                | + without genre Comedy
          films | not another comedy                            | + without genre Comedy
          films | I don't want to see a comedy                  | + without genre Comedy
          films | I would rather not watch a comedy             | + without genre Comedy
          films | I'm not in the mood for a comedy              | + without genre Comedy
          films | I don't think I want a comedy                 | + without genre Comedy
          films | stop showing me comedies                      | + without genre Comedy
          films | sick of comedies                              | + without genre Comedy
          films | no horror give me comedies                    | + genre is Comedy; + without genre Horror
          films | without violence but with romance             | + genre is Romance; avoid violence
          # a word between keeps the name
          films | not a violent comedy                          | + genre is Comedy; avoid violent
          films | a comedy but not violent                      | + genre is Comedy; avoid violent
          # names in a list, and a remark behind a mark
          shop  | no red, blue or black                         | + without colour red or blue or black
          films | no horror, crime                              | + without genre Horror or Crime
          shop  | not by Acme, red sneakers                     | + category is Sneakers; + colour is red; + without brand Acme
          shop  | nothing in blue, red sneakers                 | + category is Sneakers; + colour is red; + without colour blue
          # a name, and what refuses it
          shop  | red is out                                    | + without colour red
          shop  | red, no thanks                                | + colour is red
          shop  | red no thanks                                 | + without colour red
          shop  | flashy no, sturdy                             | avoid flashy; wish sturdy
          films | comedies are out                              | + without genre Comedy
          # two names of which one takes the other's place; more are a list
          shop  | not red, blue                                 | + colour is blue; + without colour red
          shop  | not red, blue or black                        | + without colour red or blue or black
          # what takes back what was said before it
          shop  | too expensive, but not cheap                  | ~~
          seen  | too expensive, but not cheap                  | narrow price below 79 EUR
          seen  | very expensive                                | narrow price below 79 EUR
          # bounds
          shop  | it must not cost more than 50 euros           | + price at most 50 EUR
          shop  | it can't weigh more than 1 kg                 | + weight at most 1 kg
          shop  | not under 50 euros                            | + price at least 50 EUR
          films | must not be longer than 2 hours               | + runtime at most 120 min
          films | I don't want it to be longer than 2 hours     | + runtime at most 120 min
          films | not from the 80s                              | + not (year from 1980 to 1989)
          # examples
          shop  | I don't want anything like the Zenit Air      | unlike Zenit Air
          shop  | don't show me things like the Zenit Air       | unlike Zenit Air
          films | nothing like Heat or Zodiac                   | avoid Zodiac; unlike Heat (1995)
          films | something like Heat but less violent          | avoid violent; like Heat (1995)
          # orders
          shop  | not expensive                                 | sort price ascending
          shop  | nothing heavy                                 | sort weight ascending
          shop  | not the cheapest                              | ~~
          # another clause behind an "and"
          shop  | no rattles and provide a snug heel            | avoid rattles; wish provide a snug heel
          shop  | without loud seams and must be soft           | avoid loud seams; wish soft
          shop  | nothing shiny and I want thick soles          | avoid shiny; wish thick soles
          shop  | nothing shiny only matte                      | avoid shiny; wish matte
          shop  | no rattles and squeaks                        | avoid rattles and squeaks
          shop  | not shiny. It should be soft                  | avoid shiny; wish soft
          # what is not to be given up is wanted
          shop  | without sacrificing bounce                    | wish bounce
          shop  | I don't want to give up bounce                | wish bounce
          shop  | without giving up bounce or being too floppy  | avoid floppy; wish bounce
          # what was never done is not refused
          shop  | I haven't ever been caving before, any boots? | wish caving before boots
          shop  | I've never been caving but want ropes       | wish caving but want ropes
          shop  | I have never been a fan of rivets             | avoid rivets
          shop  | I have never been happy with rivets           | avoid rivets
          # a kind with something is not all of the kind
          shop  | no sneakers with rivets                       | avoid sneakers with rivets
          shop  | no sneakers with a big badge                  | avoid sneakers with a big badge
          shop  | no red sneakers with rivets                   | avoid red sneakers with rivets
          shop  | no sneakers with rivets but with a snug heel  | avoid sneakers with rivets; wish snug heel
          shop  | no sneakers with rivets and provide bounce    | avoid sneakers with rivets; wish provide bounce
          shop  | no sneakers with rivets just plain ones       | avoid sneakers with rivets; wish plain
          shop  | no sneakers with rivets under 50 euros        | + price below 50 EUR; avoid sneakers with rivets
          shop  | I hate sneakers with rivets                   | avoid sneakers with rivets
          shop  | no sneakers, with a snug heel                 | + without category Sneakers; wish snug heel
          shop  | not red with a snug heel                      | + without colour red; wish snug heel
          films | no comedies with Bill Murray                  | avoid comedies with Bill Murray
          # what need not be is neither wanted nor unwanted
          shop  | I don't mind the price                        | ~~
          shop  | it need not be new                            | ~~
          shop  | it doesn't need to be cushioned               | ~~
          shop  | no need for wifi                              | ~~
          shop  | not necessarily shiny                         | ~~
          shop  | I'm not picky about colour                    | ~~
          shop  | I don't need it to be waterproof              | ~~
          films | I don't mind comedies                         | ~~
          films | it doesn't have to be a comedy                | ~~
          # negators that negate nothing that is asked for
          shop  | not sure                                      | ~~
          shop  | I don't know, maybe sturdy                    | wish sturdy
          shop  | not only for running                          | ~~
          shop  | why not something shiny                       | wish shiny
          shop  | not bad for hiking                            | wish hiking
          shop  | no idea what to get my squeaky nephew         | wish squeaky nephew
          shop  | isn't there a sturdy one in red?              | + colour is red; wish sturdy
          shop  | don't you have red sneakers?                  | + category is Sneakers; + colour is red
          shop  | couldn't you show me sneakers                 | + category is Sneakers
          shop  | I don't have headphones                       | + category is Headphones
          films | I've never seen a comedy                      | + genre is Comedy
          films | nothing but comedies                          | + genre is Comedy
          # a refusal before what is wanted
          shop  | no, red please                                | + colour is red
          shop  | No red please                                 | + without colour red
          shop  | no, something sturdy                          | wish sturdy
          shop  | sorry, no, sturdy ones                        | wish sturdy
          """)
  void message_withANegation_asksForWhatItSays(String place, String message, String asked) {
    assertThat(String.join("; ", lines(place, message))).isEqualTo(asked.replace("~", ""));
  }

  private static List<String> lines(String place, String message) {
    Scene scene = Objects.requireNonNull(SCENES.get(place));
    PlanningContext context = scene.says(message, place.equals("seen"));
    Reading reading = new CatalogueGrammar().read(context);
    return new PlanLines(scene.vocabulary().catalogue())
        .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context));
  }
}
