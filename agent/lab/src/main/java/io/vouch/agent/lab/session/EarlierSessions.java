package io.vouch.agent.lab.session;

import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.engine.TasteReader;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.request.Taste;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Twenty conversations of each person with the product, before the one that is measured, in a store
 * of their own: ten each ask to remember one of their ten newest items, one a name they like; the
 * others only look around. What is remembered is then read from the store.
 */
final class EarlierSessions implements AutoCloseable {
  private static final int SESSIONS = 20;
  private static final int TOLD = 10;

  private final SessionMarket market;
  private final InstantSource clock;
  private final EvaluationShop shop;

  EarlierSessions(SessionMarket market, Path directory, InstantSource clock) {
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < market.catalogue().size(); item++) {
      items.add(market.catalogue().item(item));
    }
    this.market = market;
    this.clock = clock;
    this.shop =
        new EvaluationShop(
            new EvaluationShop.Place(directory, clock),
            market.catalogue().schema(),
            items,
            LanguageParts.withoutModel());
  }

  /**
   * What is remembered.
   *
   * @param tastes by person
   * @param scripted facts that people asked to remember
   * @param stored facts in the profiles
   * @param both facts that are both
   */
  record Memory(Map<Integer, Taste> tastes, int scripted, int stored, int both) {
    Taste taste(int person) {
      return tastes.getOrDefault(person, Taste.unknown(null));
    }

    int people() {
      return tastes.size();
    }

    double precision() {
      return stored == 0 ? 1 : (double) both / stored;
    }

    double recall() {
      return (double) both / scripted;
    }
  }

  Memory talk(List<Integer> people, Consumer<String> progress) {
    Map<Integer, Taste> tastes = new LinkedHashMap<>();
    int scripted = 0;
    int stored = 0;
    int both = 0;
    for (int person : people) {
      PersonId id = new PersonId("person-" + person);
      Set<String> script = talk(person, id);
      TasteReader reader = new TasteReader(shop.store());
      Set<String> facts = new LinkedHashSet<>();
      for (ProfileEvent.Asserted fact : reader.profile(id).factsAt(clock.millis(), null)) {
        facts.add(fact.field() + "=" + fact.value());
      }
      scripted += script.size();
      stored += facts.size();
      facts.retainAll(script);
      both += facts.size();
      tastes.put(person, reader.read(id, shop.catalogue(), clock.millis()));
      if (tastes.size() % 50 == 0) {
        progress.accept("%d people talked twenty times".formatted(tastes.size()));
      }
    }
    return new Memory(tastes, scripted, stored, both);
  }

  /** The facts that the script has remembered, as "field=value". */
  private Set<String> talk(int person, PersonId id) {
    int[] items = market.histories()[person];
    int last = items.length - 1;
    int[] told = Arrays.copyOfRange(items, Math.max(0, last - TOLD), last);
    Set<String> script = new LinkedHashSet<>();
    for (int session = 0; session < SESSIONS; session++) {
      String message = session % 2 == 0 ? "hello" : "what do you recommend?";
      if (session < told.length) {
        message = "remember that I like \"%s\"".formatted(market.catalogue().title(told[session]));
        script.add("item=" + market.catalogue().id(told[session]));
      } else if (session == TOLD) {
        CategoryColumn names = favourite();
        String field = favouriteField();
        String name = mostFrequent(names, told);
        message = "remember that I like " + name;
        script.add(field + "=" + name);
      }
      shop.turn(new ChatRequest(id, null, message));
    }
    return script;
  }

  private String favouriteField() {
    return market.catalogue().schema().withRole(FieldRole.CATEGORY).getFirst().name();
  }

  private CategoryColumn favourite() {
    return market.catalogue().categories(favouriteField());
  }

  private static String mostFrequent(CategoryColumn column, int[] items) {
    int[] counts = new int[column.nameCount()];
    int best = 0;
    for (int item : items) {
      for (int code : column.codesAt(item)) {
        counts[code]++;
        best = counts[code] > counts[best] ? code : best;
      }
    }
    return column.name(best);
  }

  @Override
  public void close() {
    shop.close();
  }
}
