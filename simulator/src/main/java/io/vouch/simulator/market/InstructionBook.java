package io.vouch.simulator.market;

import io.vouch.simulator.market.Instruction.Op;
import io.vouch.simulator.market.Instruction.Slot;

/**
 * Every instruction that can be said in a world, made once: saying one allocates nothing.
 *
 * <p>Prices come from a ladder of 32 rungs, 15 % apart. Immutable.
 */
public final class InstructionBook {
  private static final int RUNGS = 32;
  private static final double RUNG_RATIO = 1.15;
  private static final int NEWER_THAN_DAYS = 60;
  private static final float FIRM = 1f;
  private static final float MILD = 0.8f;

  private final Instruction[] more;
  private final Instruction[] less;
  private final Instruction[] exclude;
  private final Instruction[] cheaper;
  private final Instruction[] budget;
  private final Instruction newer;
  private final Instruction different;
  private final int lowestRungCents;

  public InstructionBook(int topics, int typicalPriceCents, int ttl) {
    this.more = ofTopics(Op.MORE, topics, MILD, ttl);
    this.less = ofTopics(Op.LESS, topics, MILD, ttl);
    this.exclude = ofTopics(Op.EXCLUDE, topics, FIRM, ttl);
    this.lowestRungCents =
        Math.max(1, (int) (typicalPriceCents / StrictMath.pow(RUNG_RATIO, RUNGS / 2)));
    this.cheaper = ofPrices(Op.CHEAPER, MILD, ttl);
    this.budget = ofPrices(Op.BUDGET_MAX, FIRM, ttl);
    this.newer = new Instruction(Op.NEWER, Slot.AGE, NEWER_THAN_DAYS, MILD, ttl);
    this.different = new Instruction(Op.DIFFERENT, Slot.SLATE, 0, MILD, ttl);
  }

  public Instruction more(int topic) {
    return more[topic];
  }

  public Instruction less(int topic) {
    return less[topic];
  }

  public Instruction exclude(int topic) {
    return exclude[topic];
  }

  /** "Cheaper" with the highest rung at or below this price. */
  public Instruction cheaper(float cents) {
    return cheaper[rungBelow(cents)];
  }

  /** "Nothing above", with the highest rung at or below this price. */
  public Instruction budget(float cents) {
    return budget[rungBelow(cents)];
  }

  public Instruction newer() {
    return newer;
  }

  public Instruction different() {
    return different;
  }

  private int rungBelow(float cents) {
    int rung = 0;
    while (rung + 1 < RUNGS && cheaper[rung + 1].value() <= cents) {
      rung++;
    }
    return rung;
  }

  private static Instruction[] ofTopics(Op op, int topics, float strength, int ttl) {
    Instruction[] made = new Instruction[topics];
    for (int topic = 0; topic < topics; topic++) {
      made[topic] = new Instruction(op, Slot.TOPIC, topic, strength, ttl);
    }
    return made;
  }

  private Instruction[] ofPrices(Op op, float strength, int ttl) {
    Instruction[] made = new Instruction[RUNGS];
    for (int rung = 0; rung < RUNGS; rung++) {
      int cents = (int) StrictMath.round(lowestRungCents * StrictMath.pow(RUNG_RATIO, rung));
      made[rung] = new Instruction(op, Slot.PRICE, cents, strength, ttl);
    }
    return made;
  }
}
