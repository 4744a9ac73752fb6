package io.vouch.agent.cli.demo;

import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.memory.ImportStage;
import io.vouch.memory.VouchStore;
import io.vouch.simulator.demo.DemoMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts the built-in demo market into an empty store, in one transaction. */
final class DemoImport {
  private static final int BATCH = 1_000;

  private final DemoMarket market;

  DemoImport(DemoMarket market) {
    this.market = market;
  }

  /** Whether the store holds exactly this market's items. */
  boolean isIn(VouchStore store) {
    return store.catalogue().count() == market.itemCount()
        && store.catalogue().find(market.item(0).id()).isPresent();
  }

  ImportStage.Published into(VouchStore store) {
    try (ImportStage stage = store.stage("demo-market")) {
      stage.discard();
    }
    try (ImportStage stage = store.stage("demo-market")) {
      Batches<Item> items = new Batches<>(stage::items);
      market.forEachItem(items);
      items.flush();
      Batches<Person> people = new Batches<>(stage::people);
      market.forEachPerson(people);
      people.flush();
      Batches<Event> events = new Batches<>(stage::events);
      market.forEachEvent(events);
      events.flush();
      return stage.publish(market.schema());
    }
  }

  /** Gathers rows into batches. */
  private static final class Batches<T> implements Consumer<T> {
    private final Consumer<List<T>> target;
    private final List<T> waiting = new ArrayList<>(BATCH);

    Batches(Consumer<List<T>> target) {
      this.target = target;
    }

    @Override
    public void accept(T row) {
      waiting.add(row);
      if (waiting.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      if (!waiting.isEmpty()) {
        target.accept(List.copyOf(waiting));
        waiting.clear();
      }
    }
  }
}
