package io.vouch.simulator.fidelity;

import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How often items were taken, and together with which others, by the people a model is fitted on;
 * and the features of an item to a person.
 *
 * <p>The world's choice model knows the first columns: how much an item is worth to everybody, its
 * price, and taste as log (c + m·q)/((n + m)·q), c of the person's n takings in the item's topic, q
 * the topic's share among everybody, for several m. A stronger learner also gets similarity to what
 * was taken, recency and the rest.
 */
final class ItemMemory {
  static final int POPULARITY = 0;
  static final int PRICE = 1;
  static final int FIRST_TASTE = 2;
  static final double[] STRENGTHS = {2, 8, 32, 128};

  private static final int OTHERS = FIRST_TASTE + STRENGTHS.length;
  private static final int WIDTH = OTHERS + 9;
  private static final int MOST_TOGETHER = 100;
  private static final int MOST_COMPARED = 20;
  private static final int LONG_AGO = 50;
  private static final double HALF = 0.5;
  private static final double RECENT_SHARE = 0.75;

  private final TakenLog log;
  private final int[] takings;
  private final int[] recent;
  private final int recentFrom;
  private final int cut;
  private final double[] topicShare;
  private final int[] known;
  private final Map<Long, Integer> together = new HashMap<>();

  ItemMemory(TakenLog log, int cut) {
    this.log = log;
    this.cut = cut;
    this.takings = new int[log.items()];
    this.recent = new int[log.items()];
    this.topicShare = new double[log.topics()];
    this.recentFrom = recentFrom();
    double all = 0;
    for (int person = 0; person < log.people().size(); person += 2) {
      for (Taking taking : fitted(person)) {
        takings[taking.item()]++;
        recent[taking.item()] += taking.time() >= recentFrom ? 1 : 0;
        topicShare[log.topic()[taking.item()]]++;
        all++;
      }
      count(basket(person));
    }
    for (int topic = 0; topic < topicShare.length; topic++) {
      topicShare[topic] = (topicShare[topic] + 1) / (all + topicShare.length);
    }
    int[] items = new int[log.items()];
    Arrays.setAll(items, item -> item);
    this.known = Arrays.stream(items).filter(item -> takings[item] > 0).toArray();
  }

  /** How often an item was taken by others. */
  int takings(int item, int person) {
    return takings[item] - own(person, item, Integer.MIN_VALUE);
  }

  /** An item that somebody took. */
  int known(SplittableRandom random) {
    return known[random.nextInt(known.length)];
  }

  Person person(int number, List<Taking> before) {
    return new Person(number, before);
  }

  private int recentFrom() {
    int[] times =
        log.people().stream()
            .flatMap(List::stream)
            .mapToInt(Taking::time)
            .filter(time -> time < cut)
            .sorted()
            .toArray();
    return times.length == 0 ? cut : times[(int) (RECENT_SHARE * times.length)];
  }

  private List<Taking> fitted(int person) {
    return person % 2 != 0
        ? List.of()
        : log.people().get(person).stream().filter(taking -> taking.time() < cut).toList();
  }

  private int own(int person, int item, int from) {
    int count = 0;
    for (Taking taking : fitted(person)) {
      count += taking.item() == item && taking.time() >= from ? 1 : 0;
    }
    return count;
  }

  /** The last different items of a person, of those the counts rest on. */
  private List<Integer> basket(int person) {
    List<Integer> items =
        new ArrayList<>(fitted(person).stream().map(Taking::item).distinct().toList());
    return items.subList(Math.max(0, items.size() - MOST_TOGETHER), items.size());
  }

  private void count(List<Integer> basket) {
    for (int i = 0; i < basket.size(); i++) {
      for (int j = i + 1; j < basket.size(); j++) {
        together.merge(pair(basket.get(i), basket.get(j)), 1, Integer::sum);
      }
    }
  }

  private long pair(int one, int other) {
    return (long) Math.min(one, other) * log.items() + Math.max(one, other);
  }

  /** What is known of a person at a moment. */
  final class Person {
    private final List<Taking> before;
    private final Set<Integer> basket;
    private final List<Taking> fitted;
    private final int[] byTopic;
    private final double usualPrice;

    private Person(int number, List<Taking> before) {
      this.before = before;
      this.basket = new HashSet<>(number % 2 == 0 ? basket(number) : List.of());
      this.fitted = fitted(number);
      this.byTopic = new int[topicShare.length];
      before.forEach(taking -> byTopic[log.topic()[taking.item()]]++);
      this.usualPrice =
          before.stream().mapToDouble(taking -> log.logPrice()[taking.item()]).average().orElse(0);
    }

    /** The features of an item to this person. */
    double[] features(int item) {
      double[] features = new double[WIDTH];
      int topic = log.topic()[item];
      int size = before.size();
      features[POPULARITY] = Math.log(takings[item] - own(item, Integer.MIN_VALUE) + HALF);
      features[PRICE] = -log.logPrice()[item];
      for (int n = 0; n < STRENGTHS.length; n++) {
        double strength = STRENGTHS[n];
        double share = topicShare[topic];
        features[FIRST_TASTE + n] =
            Math.log((byTopic[topic] + strength * share) / ((size + strength) * share));
      }
      int at = OTHERS;
      features[at++] = Math.log1p(before.stream().filter(t -> t.item() == item).count());
      double[] similar = similar(item);
      features[at++] = similar[0];
      features[at++] = similar[1];
      features[at++] = Math.log(size);
      features[at++] = (double) byTopic[topic] / size;
      features[at++] = Math.log(recent[item] - own(item, recentFrom) + HALF);
      features[at++] = topicShare[topic];
      features[at++] = log.logPrice()[item] - usualPrice;
      features[at] = since(topic);
      return features;
    }

    private int own(int item, int from) {
      int count = 0;
      for (Taking taking : fitted) {
        count += taking.item() == item && taking.time() >= from ? 1 : 0;
      }
      return count;
    }

    /** Mean and greatest cosine to the last items taken. */
    private double[] similar(int item) {
      double sum = 0;
      double most = 0;
      int first = Math.max(0, before.size() - MOST_COMPARED);
      for (Taking taking : before.subList(first, before.size())) {
        int other = taking.item();
        int mine = basket.contains(item) && basket.contains(other) ? 1 : 0;
        double both = item == other ? 0 : together.getOrDefault(pair(item, other), 0) - mine;
        double cosine = both / Math.sqrt((takings[item] + 1.0) * (takings[other] + 1.0));
        sum += cosine;
        most = Math.max(most, cosine);
      }
      return new double[] {sum / Math.max(1, before.size() - first), most};
    }

    private int since(int topic) {
      for (int back = 1; back <= Math.min(LONG_AGO, before.size()); back++) {
        if (log.topic()[before.get(before.size() - back).item()] == topic) {
          return back;
        }
      }
      return LONG_AGO;
    }
  }
}
