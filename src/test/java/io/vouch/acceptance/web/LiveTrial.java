package io.vouch.acceptance.web;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.StudyId;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.tuning.Episode;
import io.vouch.memory.VouchStore;
import io.vouch.tools.ranking.DefaultRanking;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every round of a study tried on people afterwards, one experiment each, all of them over. */
final class LiveTrial {
  private static final long HOUR = 3_600_000;
  private static final long START = 1_760_000_000_000L;
  private static final int PEOPLE_PER_ARM = 200;
  private static final ItemId BOUGHT = new ItemId("kettles-brisa");

  private LiveTrial() {}

  static void run(VouchStore store, String study) {
    store.rankings().save(DefaultRanking.configuration(), START);
    for (Episode episode : store.tuning().state(new StudyId(study)).episodes()) {
      String version = Objects.requireNonNull(episode.deployment()).configurationVersion();
      long start = START + 2 * HOUR * episode.round();
      LiveWindow window =
          new LiveWindow(
              new WindowId(version + "-live"),
              version,
              List.of(
                  new LiveArm("control", "default-1", 0.5), new LiveArm("treatment", version, 0.5)),
              start,
              start + HOUR,
              null);
      store.experiments().save(window);
      store.events().append(walk(store, window, 40 + 2 * episode.round()));
    }
  }

  /** Exposes people to both arms; so many more of those treated buy something. */
  private static List<Event> walk(VouchStore store, LiveWindow window, int more) {
    List<Event> bought = new ArrayList<>();
    for (LiveArm arm : window.arms()) {
      int buyers = arm.name().equals("control") ? 40 : more;
      for (int i = 0; i < PEOPLE_PER_ARM; i++) {
        PersonId person = new PersonId(window.id() + "-" + arm.name() + "-" + i);
        store
            .experiments()
            .expose(
                new Exposure(
                    window.id(),
                    person,
                    arm.name(),
                    arm.configurationVersion(),
                    window.startMillis()));
        if (i < buyers) {
          bought.add(
              new Event(
                  new EventId("bought-" + person),
                  EventType.PURCHASE,
                  person,
                  BOUGHT,
                  1,
                  window.startMillis() + i + 1,
                  null,
                  null));
        }
      }
    }
    return bought;
  }
}
