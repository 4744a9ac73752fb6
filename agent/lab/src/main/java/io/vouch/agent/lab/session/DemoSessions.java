package io.vouch.agent.lab.session;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Sessions in the invented shop; all figures that come from it are simulated. */
public final class DemoSessions {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  private static final SessionWords WORDS = Messages.of(SessionWords.class, Language.ENGLISH);

  private static final double PRICE_STEP = 10;

  private DemoSessions() {}

  /** Everybody's different items in the order of their last event. */
  public static SessionMarket of(DemoMarket market) {
    Catalogue catalogue = market.catalogue();
    Map<PersonId, Set<ItemId>> itemsByPerson = new LinkedHashMap<>();
    market.forEachEvent(event -> {
      if (event.type().weight(event.value()) > 0) {
        Set<ItemId> items =
            itemsByPerson.computeIfAbsent(event.person(), person -> new LinkedHashSet<>());
        items.remove(event.item());
        items.add(event.item());
      }
    });
    int[][] histories =
        itemsByPerson.values().stream()
            .map(items -> items.stream().mapToInt(catalogue::indexOf).toArray())
            .toArray(int[][]::new);
    return new SessionMarket(SAY.demoMarket(), catalogue, histories, facts(catalogue));
  }

  /** A category, then brand and colour in random order, then a price limit. */
  private static FactSource facts(Catalogue catalogue) {
    return (item, random) -> {
      List<Fact> facts = new ArrayList<>();
      named(catalogue, "category", UnaryOperator.identity(), item, random, facts);
      List<Fact> looks = new ArrayList<>();
      named(catalogue, "brand", WORDS::from, item, random, looks);
      named(catalogue, "colour", WORDS::in, item, random, looks);
      Collections.shuffle(looks, Random.from(random));
      facts.addAll(looks);
      double price = catalogue.numbers("price").at(item);
      if (!Double.isNaN(price)) {
        int limit = (int) (Math.ceil(price / PRICE_STEP) * PRICE_STEP);
        facts.add(new Fact(WORDS.atMost(limit), NumberRange.atMost("price", limit)));
      }
      return facts;
    };
  }

  private static void named(
      Catalogue catalogue,
      String field,
      UnaryOperator<String> words,
      int item,
      RandomGenerator random,
      List<Fact> facts) {
    CategoryColumn column = catalogue.categories(field);
    int[] codes = column.codesAt(item);
    if (codes.length > 0) {
      String name = column.name(codes[random.nextInt(codes.length)]);
      facts.add(new Fact(words.apply(name), OneOf.of(field, name)));
    }
  }
}
