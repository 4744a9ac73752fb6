package io.vouch.agent.engine;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.Profile;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.memory.VouchStore;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a person's taste from the events and the profile as they are now. Thread-safe. */
public final class TasteReader {
  /** The newest events that count; a bound on the cost of a turn, chosen by common sense. */
  private static final int MOST_EVENTS = 500;

  /** A stated like weighs as much as the event type {@code like}. */
  private static final float STATED = 4;

  private static final String ITEM = "item";

  private final VouchStore store;

  public TasteReader(VouchStore store) {
    this.store = store;
  }

  /** The taste of a person in terms of a catalogue's item indexes. */
  public Taste read(PersonId person, Catalogue catalogue, long nowMillis) {
    return read(person, catalogue, profile(person).factsAt(nowMillis, null));
  }

  /** The taste of a person of whom these facts are remembered. */
  public Taste read(PersonId person, Catalogue catalogue, List<ProfileEvent.Asserted> facts) {
    return read(person, catalogue, facts, events(person));
  }

  /** The newest events of a person that count, newest first. */
  public List<Event> events(PersonId person) {
    return store.events().history(person, MOST_EVENTS);
  }

  /** The taste of a person of whom these facts are remembered and these events known. */
  public Taste read(
      PersonId person,
      Catalogue catalogue,
      List<ProfileEvent.Asserted> facts,
      List<Event> newestFirst) {
    int[] items = new int[newestFirst.size() + facts.size()];
    float[] weights = new float[items.length];
    int count = 0;
    for (Event event : newestFirst.reversed()) {
      int index = catalogue.indexOf(event.item());
      // An event of weight 0 still says that the person knows the item; an impression does not.
      if (index >= 0 && !event.type().equals(EventType.IMPRESSION)) {
        items[count] = index;
        weights[count++] = (float) event.type().weight(event.value());
      }
    }
    List<Taste.Affinity> affinities = new ArrayList<>();
    for (ProfileEvent.Asserted fact : facts) {
      double signed = fact.polarity() == FactPolarity.LIKES ? fact.strength() : -fact.strength();
      int index = fact.field().equals(ITEM) ? catalogue.indexOf(new ItemId(fact.value())) : -1;
      if (index >= 0) {
        items[count] = index;
        weights[count++] = (float) (STATED * signed);
      } else if (!fact.field().equals(ITEM)) {
        affinities.add(new Taste.Affinity(fact.field(), fact.value(), signed));
      }
    }
    return new Taste(
        person, Arrays.copyOf(items, count), Arrays.copyOf(weights, count), affinities);
  }

  /** What is remembered of a person. */
  public Profile profile(PersonId person) {
    return Profile.of(store.profiles().history(person));
  }
}
