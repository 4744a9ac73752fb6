package io.vouch.agent.turn.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.CheckedReading;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.domain.ItemId;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topic rule as a table: what was said before, a message, and what holds after it. */
final class TopicChangeTest {
  private static final Map<String, Scene> SCENES =
      Map.of("SHOP", Scene.SHOP, "FILMS", Scene.FILMS, "MARKET", MarketScene.MARKET);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # message names another kind: everything earlier is dropped
          SHOP   | sneakers under 60 euros              | the cheapest laptop      | category is Laptops
          SHOP   | red sneakers under 60 euros          | phones                   | category is Phones
          SHOP   | red sneakers                         | how many laptops do you have? | category is Laptops
          MARKET | kettles under 1 euro                 | the cheapest hammock     | category is Hammocks
          MARKET | kettles under 60 euros; red          | mugs under 10 euros      | category is Mugs, price below 10 EUR
          # it says "instead": only the kind changes
          SHOP   | red sneakers under 200 euros         | running shoes instead    | colour is red, price below 200 EUR, category is Running shoes
          FILMS  | thrillers after 1990                 | comedies instead         | year after 1990, genre is Comedy
          # the kind lies within the earlier one, or is the same: it goes on
          MARKET | something for the kitchen under 30 euros | the cheapest kettle  | category is Kitchen, price below 30 EUR, category is Kettles
          SHOP   | laptops under 900 euros              | black laptops            | category is Laptops, price below 900 EUR, colour is black
          SHOP   | laptops or phones under 900 euros    | phones                   | price below 900 EUR, category is Phones
          # kinds that go together: both hold, unless the message is a whole request
          FILMS  | comedies after 1992                  | romance                  | genre is Comedy, year after 1992, genre is Romance
          FILMS  | comedies after 1992                  | best romance             | genre is Romance
          FILMS  | comedies after 1992                  | three thrillers          | genre is Thriller
          # no kind: it goes on, and a statement on the same field takes the earlier one's place
          SHOP   | sneakers under 60 euros              | under 80 euros           | category is Sneakers, price below 80 EUR
          SHOP   | sneakers under 60 euros              | in red                   | category is Sneakers, price below 60 EUR, colour is red
          SHOP   | under 60 euros                       | sneakers                 | price below 60 EUR, category is Sneakers
          # brands and creators: dropped only where they do not go together
          SHOP   | sneakers under 60 euros              | from Acme                | category is Sneakers, price below 60 EUR, brand is Acme
          SHOP   | sneakers under 60 euros              | what do you have from Zenit? | brand is Zenit
          FILMS  | thrillers by David Fincher           | movies by Hayao Miyazaki | director is Hayao Miyazaki
          # examples
          FILMS  | thrillers after 2000                 | something like Zodiac    | genre is Thriller, year after 2000
          FILMS  | thrillers after 2000                 | something like Toy Story | ~~
          # pointing back never changes the topic
          SHOP   | sneakers under 60 euros; red         | undo                     | category is Sneakers, price below 60 EUR
          """)
  void message_afterOthers_keepsReplacesOrDrops(
      String place, String before, String message, String holds) {
    Scene scene = SCENES.get(place);
    ConstraintLog log = ConstraintLog.empty();
    for (String earlier : before.split("; ")) {
      log = after(scene, log, earlier);
    }
    ConstraintText text = new ConstraintText(scene.vocabulary().schema());
    String active =
        after(scene, log, message).constraints().stream()
            .map(text::of)
            .collect(Collectors.joining(", "));
    assertThat(active).isEqualTo(holds.replace("~", ""));
  }

  @Test
  void itemsLeftOut_stayLeftOutInTheNextTopic() {
    ConstraintLog films = after(Scene.FILMS, ConstraintLog.empty(), "thrillers");
    ConstraintLog seen = after(Scene.FILMS, films, "I've seen Heat already");
    ConstraintLog other = after(Scene.FILMS, seen, "the best romance");
    assertThat(other.constraints()).hasSize(1);
    assertThat(other.excluded()).containsExactly(new ItemId("f05"));
    assertThat(after(Scene.FILMS, other, "start over").excluded()).isEmpty();
  }

  private static ConstraintLog after(Scene scene, ConstraintLog log, String message) {
    List<ItemId> slate = Arrays.asList(new ItemId(scene.vocabulary().catalogue().id(0).value()));
    PlanningContext context =
        new PlanningContext(message, scene.vocabulary(), new ConversationView(slate, null, log));
    Reading reading = new CatalogueGrammar().read(context);
    assertThat(reading.openWords()).as(message).isEmpty();
    CheckedReading checked = new PlanCheck().check(Objects.requireNonNull(reading.plan()), context);
    assertThat(checked.doubts()).as(message).isEmpty();
    return new TopicChange(new CandidateIndex(scene.vocabulary().catalogue()))
        .after(log, log.entries().size() + 1, Objects.requireNonNull(checked.plan()))
        .log();
  }
}
