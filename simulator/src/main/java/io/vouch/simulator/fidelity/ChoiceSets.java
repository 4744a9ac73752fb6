package io.vouch.simulator.fidelity;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Choices of one item out of twenty: what a person took beside nineteen known items drawn at
 * random, described by what was known before.
 *
 * <p>People with even numbers and the time before the cut are for fitting; popularity and
 * similarity are counted there, a person's own takings left out. People with odd numbers and the
 * time from the cut on are held out; only their own earlier takings are known of them.
 */
final class ChoiceSets {
  static final int ALTERNATIVES = 20;
  private static final int FEWEST_BEFORE = 5;
  private static final int MOST_OF_A_PERSON = 10;
  private static final int MOST_TRIES = 200;

  private final TakenLog log;
  private final int cut;
  private final long seed;
  private final ItemMemory memory;

  ChoiceSets(TakenLog log, int cut, long seed) {
    this.log = log;
    this.cut = cut;
    this.seed = seed;
    this.memory = new ItemMemory(log, cut);
  }

  /** Choices of people with even numbers before the cut. */
  List<ChoiceSet> fitting() {
    return sets(0).stream().map(Described::byOwn).toList();
  }

  /** Choices of people with odd numbers from the cut on, described twice. */
  List<Described> heldOut() {
    return sets(1);
  }

  /**
   * One choice.
   *
   * @param byOwn described by what the person took before
   * @param byStranger by what somebody else took before, so that no taste can be right
   */
  record Described(ChoiceSet byOwn, ChoiceSet byStranger) {}

  private List<Described> sets(int half) {
    List<Described> sets = new ArrayList<>();
    for (int person = half; person < log.people().size(); person += 2) {
      SplittableRandom random = new SplittableRandom(Chance.mix(seed + person));
      for (Taking taking : drawn(person, half, random)) {
        sets.add(described(person, taking, random));
      }
    }
    return sets;
  }

  private List<Taking> drawn(int person, int half, SplittableRandom random) {
    List<Taking> eligible = new ArrayList<>();
    for (Taking taking : log.people().get(person)) {
      boolean inWindow = half == 0 ? taking.time() < cut : taking.time() >= cut;
      boolean known = memory.takings(taking.item(), person) > 0;
      if (inWindow && known && before(person, taking.time()).size() >= FEWEST_BEFORE) {
        eligible.add(taking);
      }
    }
    for (int n = 0; n < Math.min(MOST_OF_A_PERSON, eligible.size()); n++) {
      int other = n + random.nextInt(eligible.size() - n);
      eligible.set(n, eligible.set(other, eligible.get(n)));
    }
    return eligible.subList(0, Math.min(MOST_OF_A_PERSON, eligible.size()));
  }

  private List<Taking> before(int person, int time) {
    List<Taking> takings = log.people().get(person);
    int count = 0;
    while (count < takings.size() && takings.get(count).time() < time) {
      count++;
    }
    return takings.subList(0, count);
  }

  private Described described(int person, Taking taken, SplittableRandom random) {
    List<Taking> before = before(person, taken.time());
    List<Integer> items = new ArrayList<>(List.of(taken.item()));
    for (int n = 0; n < MOST_TRIES && items.size() < ALTERNATIVES; n++) {
      int item = memory.known(random);
      boolean gone = !log.repeats() && before.stream().anyMatch(other -> other.item() == item);
      if (!items.contains(item) && !gone) {
        items.add(item);
      }
    }
    int place = random.nextInt(items.size());
    items.set(0, items.set(place, items.getFirst()));
    ItemMemory.Person own = memory.person(person, before);
    ItemMemory.Person other = memory.person(person, ofStranger(person, taken.time(), before));
    return new Described(
        new ChoiceSet(person, items.stream().map(own::features).toList(), place),
        new ChoiceSet(person, items.stream().map(other::features).toList(), place));
  }

  /** What the next person of the same half had taken; the own if there is nobody. */
  private List<Taking> ofStranger(int person, int time, List<Taking> own) {
    int people = log.people().size();
    for (int step = 2; step < people; step += 2) {
      int other = person + step < people ? person + step : person + step - people;
      List<Taking> before = before(other, time);
      if (other % 2 == person % 2 && before.size() >= FEWEST_BEFORE) {
        return before;
      }
    }
    return own;
  }
}
