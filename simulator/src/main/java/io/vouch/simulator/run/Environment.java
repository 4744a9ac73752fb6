package io.vouch.simulator.run;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.truth.Cohort;
import io.vouch.simulator.truth.StatisticalUser;
import io.vouch.simulator.truth.Warehouse;
import io.vouch.simulator.truth.World;

/**
 * The market of one user, step by step: {@link #reset}, then {@link #step} until the user leaves,
 * then {@link #nextSession} until the user stays away.
 *
 * <p>The same equations and the same chance as a {@link Simulation}. Observation and reaction are
 * reused: they hold until the next call. Not thread-safe.
 */
public final class Environment {
  private static final RunMessages SAY = Messages.of(RunMessages.class);

  private final World world;
  private final long seed;
  private final Cohort cohort;
  private final Warehouse warehouse;
  private final StatisticalUser user;
  private final Observation observation;
  private final Observation.Visit visit = new Observation.Visit();
  private final int slateSize;
  private boolean inSession;

  public Environment(World world, ChoiceModel choice, int slateSize, long seed) {
    this.world = world;
    this.seed = seed;
    this.slateSize = slateSize;
    this.cohort = new Cohort(world, 1, seed);
    this.warehouse = new Warehouse(world);
    this.user = new StatisticalUser(cohort, warehouse, choice, slateSize);
    this.observation =
        new Observation(world.listings().dimensions(), user.predictions(), warehouse);
  }

  /** Forgets everything and lets a user enter for the first time, on day 0. */
  public Observation reset(long userNumber) {
    cohort.seat(userNumber, 1);
    warehouse.startDay(0);
    visit.session = 0;
    visit.day = 0;
    return open();
  }

  /**
   * Shows a slate of distinct items, at most as many as the slate size.
   *
   * @throws VouchException if no session is open or the slate breaks a rule
   */
  public Reaction step(int... items) {
    if (!inSession) {
      throw refused(SAY.userHasLeft());
    }
    Slate slate = slateOf(items);
    Reaction reaction = user.react(slate);
    inSession = !reaction.left();
    for (int click = 0; click < reaction.clicks(); click++) {
      observation.remember(slate.item(reaction.clicked(click)));
    }
    observation.advance(slate, user.holding());
    return reaction;
  }

  /**
   * Lets the days pass until the user comes back.
   *
   * @return whether the user does; if so, a session is open
   */
  public boolean nextSession() {
    if (inSession) {
      throw refused(SAY.userHasNotLeft());
    }
    int day = user.nextVisit();
    if (day < 0) {
      return false;
    }
    for (int passed = visit.day + 1; passed <= day; passed++) {
      warehouse.startDay(passed);
      user.settle(0, passed);
    }
    visit.session++;
    visit.day = day;
    open();
    return true;
  }

  /** What the platform sees now. */
  public Observation observation() {
    return observation;
  }

  private Observation open() {
    visit.chanceKey = Chance.key(Chance.key(seed, cohort.user(0)), ~(long) visit.session);
    user.visit(0, visit.session, visit.day);
    observation.open(visit);
    user.open(observation);
    inSession = true;
    return observation;
  }

  private Slate slateOf(int... items) {
    if (items.length == 0 || items.length > slateSize) {
      throw refused(SAY.slateSizeOutOfRange(items.length, slateSize));
    }
    Slate slate = new Slate(slateSize);
    for (int item : items) {
      if (item < 0 || item >= world.items() || slate.contains(item)) {
        throw refused(SAY.itemTwiceOrUnknown(item, world.items() - 1));
      }
      slate.add(item, 0f);
    }
    return slate;
  }

  private static VouchException refused(String message) {
    return new VouchException(ErrorCode.INVALID_REQUEST, message);
  }
}
