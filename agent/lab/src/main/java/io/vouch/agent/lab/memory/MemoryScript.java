package io.vouch.agent.lab.memory;

import io.vouch.domain.profile.FactPolarity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A person who says, over many messages, what they like, changes their mind, has things forgotten
 * and asks for items, and what they would have remembered, kept by a model that shares nothing with
 * the product but the rule.
 */
final class MemoryScript {
  private static final MemoryWords WORDS = MemoryWords.ALL;

  private final SplittableRandom random;
  private final List<Subject> subjects;
  private final List<Said> standing = new ArrayList<>();
  private final Map<Subject, FactPolarity> neverForgotten = new LinkedHashMap<>();
  private final Map<Subject, FactPolarity> cancelled = new LinkedHashMap<>();
  private int turn;

  MemoryScript(List<Subject> subjects, SplittableRandom random) {
    this.subjects = subjects;
    this.random = random;
  }

  /** What an opinion is about. */
  record Subject(String field, String value) {}

  /** One fact of a profile. */
  record Belief(Subject subject, FactPolarity polarity) {}

  private record Said(Belief belief, int turn) {}

  /** The next message; the truth already counts it. */
  String next() {
    turn++;
    int kind = random.nextInt(20);
    if (kind < 8) {
      return oneOpinion();
    }
    if (kind < 10) {
      return twoOpinions();
    }
    if (kind < 12) {
      return forgetSubject();
    }
    if (kind < 13) {
      return forgetSide();
    }
    if (kind < 14) {
      return forgetThat();
    }
    return pick(WORDS.asking());
  }

  /** What the person would have remembered now. */
  Set<Belief> truth() {
    Map<Subject, FactPolarity> newest = new LinkedHashMap<>();
    standing.forEach(said -> newest.put(said.belief().subject(), said.belief().polarity()));
    return beliefs(newest);
  }

  /** What would be remembered by who lets the newest opinion hold and forgets nothing. */
  Set<Belief> neverForgotten() {
    return beliefs(neverForgotten);
  }

  /** What would be remembered by who drops both of two opposite opinions and forgets nothing. */
  Set<Belief> cancelled() {
    return beliefs(cancelled);
  }

  private String oneOpinion() {
    FactPolarity polarity = random.nextBoolean() ? FactPolarity.LIKES : FactPolarity.DISLIKES;
    Subject subject = pick(subjects);
    say(new Belief(subject, polarity));
    return pick(polarity == FactPolarity.LIKES ? WORDS.liking() : WORDS.disliking())
        .formatted(subject.value());
  }

  private String twoOpinions() {
    Subject liked = pick(subjects);
    Subject disliked = pick(subjects);
    if (liked.equals(disliked)) {
      return oneOpinion();
    }
    say(new Belief(liked, FactPolarity.LIKES));
    say(new Belief(disliked, FactPolarity.DISLIKES));
    return WORDS.both().formatted(liked.value(), disliked.value());
  }

  private void say(Belief belief) {
    standing.add(new Said(belief, turn));
    neverForgotten.put(belief.subject(), belief.polarity());
    FactPolarity before = cancelled.get(belief.subject());
    if (before != null && before != belief.polarity()) {
      cancelled.remove(belief.subject());
    } else {
      cancelled.put(belief.subject(), belief.polarity());
    }
  }

  private String forgetSubject() {
    Subject subject = pick(subjects);
    standing.removeIf(said -> said.belief().subject().equals(subject));
    return WORDS.forget().formatted(subject.value());
  }

  private String forgetSide() {
    Subject subject = pick(subjects);
    FactPolarity side = random.nextBoolean() ? FactPolarity.LIKES : FactPolarity.DISLIKES;
    standing.removeIf(said -> said.belief().equals(new Belief(subject, side)));
    return (side == FactPolarity.LIKES ? WORDS.forgetLiking() : WORDS.forgetDisliking())
        .formatted(subject.value());
  }

  private String forgetThat() {
    if (!standing.isEmpty()) {
      int last = standing.getLast().turn();
      standing.removeIf(said -> said.turn() == last);
    }
    return WORDS.forgetLast();
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Set<Belief> beliefs(Map<Subject, FactPolarity> polarityBySubject) {
    Set<Belief> beliefs = new LinkedHashSet<>();
    polarityBySubject.forEach((subject, polarity) -> beliefs.add(new Belief(subject, polarity)));
    return beliefs;
  }
}
