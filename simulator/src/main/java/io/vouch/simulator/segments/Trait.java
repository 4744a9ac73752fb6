package io.vouch.simulator.segments;

/** What people are grouped by; one number per person, from what was taken and when. */
public enum Trait {
  /** log((returns + ½) / (days on which one could have returned + 1)). */
  ACTIVITY("activity", "frequent", "occasional"),
  /** Mean log price of what was taken, against the typical item; 0 without prices. */
  PRICE("price level", "dear", "thrifty"),
  /** Share of takings in the person's favourite category. */
  FOCUS("category concentration", "focused", "broad"),
  /** Share of takings of an item that was taken before. */
  REPEATS("repeat share", "loyal", "exploring");

  private final String words;
  private final String high;
  private final String low;

  Trait(String words, String high, String low) {
    this.words = words;
    this.high = high;
    this.low = low;
  }

  /** As printed. */
  public String words() {
    return words;
  }

  String adjective(double deviation) {
    return deviation > 0 ? high : low;
  }
}
