package io.vouch.memory.jdbc;

import static io.vouch.memory.Samples.asserted;
import static io.vouch.memory.Samples.conversation;
import static io.vouch.memory.Samples.event;
import static io.vouch.memory.Samples.exchange;
import static io.vouch.memory.Samples.impression;
import static io.vouch.memory.Samples.turn;

import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.people.Event;
import io.vouch.memory.ImportStage;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The process that {@link CrashTest} kills: it writes batches for ever and says after each one what
 * it has written.
 *
 * <p>Arguments: folder, a name for this life that no other life has, and how many rounds to make (0
 * for no end).
 */
final class CrashChild {
  static final int BATCH = 40;
  static final String STAGE = "crash";

  private CrashChild() {}

  public static void main(String[] arguments) {
    System.out.println("started");
    String life = arguments[1];
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(Path.of(arguments[0])));
        ImportStage stage = store.stage(STAGE)) {
      int staged = stage.resumeToken().map(Integer::parseInt).orElse(0);
      store.conversations().start(conversation("conv-" + life, "person-" + life, 1));
      for (int round = 1; ; round++) {
        store.events().append(batch(life + "-" + round));
        System.out.println("events " + life + "-" + round);
        String turnId = "turn-" + life + "-" + round;
        store
            .conversations()
            .append(
                new FinishedTurn(
                    null,
                    turn(turnId, "conv-" + life, round),
                    List.of(exchange(turnId, 1), exchange(turnId, 2)),
                    List.of(asserted("fact-" + turnId, "person-" + life, round)),
                    List.of(
                        impression("person-" + life, "i1", 1, round),
                        impression("person-" + life, "i2", 2, round))));
        System.out.println("turn " + turnId);
        stage.events(batch("staged" + staged));
        stage.people(List.of(Samples.person("staged" + staged)));
        staged++;
        stage.checkpoint(String.valueOf(staged));
        System.out.println("staged " + staged);
      }
    }
  }

  private static List<Event> batch(String name) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> event(name + ":" + i, "person-" + name, "item", i))
        .toList();
  }
}
