package io.vouch.agent.lab.session;

import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.lab.house.EvaluationShop;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Twenty conversations of each person with the product, before the one that is measured: ten each
 * ask to remember one of their ten newest items, one a name they like; the others only look around.
 * What is remembered is then read from the store.
 */
final class EarlierSessions {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);
  private static final SessionWords WORDS = Messages.of(SessionWords.class, Language.ENGLISH);

  private static final int SESSIONS = 20;
  private static final int TOLD = 10;

  private final SessionMarket market;
  private final EvaluationShop shop;

  EarlierSessions(SessionMarket market, EvaluationShop shop) {
    this.market = market;
    this.shop = shop;
  }

  /** Who the person is in the shop. */
  static PersonId id(int person) {
    return new PersonId("regular-" + person);
  }

  /**
   * What is remembered.
   *
   * @param people who talked
   * @param scripted facts that people asked to remember
   * @param stored facts in the profiles
   * @param both facts that are both
   */
  record Memory(int people, int scripted, int stored, int both) {
    double precision() {
      return stored == 0 ? 1 : (double) both / stored;
    }

    double recall() {
      return (double) both / scripted;
    }
  }

  Memory talk(List<Integer> people, Consumer<String> progress) {
    int talked = 0;
    int scripted = 0;
    int stored = 0;
    int both = 0;
    for (int person : people) {
      PersonId id = id(person);
      Set<String> script = talk(person, id);
      Set<String> facts = new LinkedHashSet<>();
      for (ProfileEvent.Asserted fact : shop.facts(id)) {
        facts.add(fact.field() + "=" + fact.value());
      }
      scripted += script.size();
      stored += facts.size();
      facts.retainAll(script);
      both += facts.size();
      if (++talked % 50 == 0) {
        progress.accept(SAY.talked(talked));
      }
    }
    return new Memory(talked, scripted, stored, both);
  }

  /** The facts that the script has remembered, as "field=value". */
  private Set<String> talk(int person, PersonId id) {
    int[] items = market.histories()[person];
    int last = items.length - 1;
    int[] told = Arrays.copyOfRange(items, Math.max(0, last - TOLD), last);
    Set<String> script = new LinkedHashSet<>();
    for (int session = 0; session < SESSIONS; session++) {
      String message = session % 2 == 0 ? WORDS.hello() : WORDS.recommend();
      if (session < told.length) {
        message = WORDS.rememberTitle(market.catalogue().title(told[session]));
        script.add("item=" + market.catalogue().id(told[session]));
      } else if (session == TOLD) {
        CategoryColumn names = favourite();
        String field = favouriteField();
        String name = mostFrequent(names, told);
        message = WORDS.rememberName(name);
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
}
