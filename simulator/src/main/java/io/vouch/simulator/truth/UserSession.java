package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;

/** Where a user stands in the present session; shared by the parts of {@link StatisticalUser}. */
final class UserSession {
  final Cohort cohort;
  final World world;

  /** Per item the stamp of the session in which it was last looked at. */
  final int[] seenIn;

  int seat;
  int day;
  int slate;
  int stamp;
  long key;
  long slateKey;
  int tasteStart;

  private long slates;

  UserSession(Cohort cohort) {
    this.cohort = cohort;
    this.world = cohort.world;
    this.seenIn = new int[cohort.world.items];
  }

  void open(int of, int session, int onDay) {
    seat = of;
    day = onDay;
    slate = 0;
    stamp++;
    key = Chance.key(cohort.userKey[of], session);
    tasteStart = of * world.dimensions;
    slates = Chance.parent(key);
    slateKey = Chance.child(slates, 0);
  }

  void nextSlate() {
    slate++;
    slateKey = Chance.child(slates, slate);
  }

  boolean seen(int item) {
    return seenIn[item] == stamp;
  }
}
