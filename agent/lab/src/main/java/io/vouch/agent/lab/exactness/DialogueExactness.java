package io.vouch.agent.lab.exactness;

import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Random dialogues of {@value #TURNS} turns that add, replace, narrow, take back, undo and go back:
 * after every turn the log and the index must admit exactly the items that {@link NaiveLog} admits,
 * which reads the whole history anew and looks at every item.
 */
final class DialogueExactness {
  private static final ExactnessMessages SAY = Messages.of(ExactnessMessages.class);

  static final int TURNS = 12;
  private static final Catalogue SHOP = SmallCatalogues.shop();
  private static final CandidateIndex INDEX = new CandidateIndex(SHOP);

  private DialogueExactness() {}

  /** How many of the dialogues 1 … count differ anywhere. */
  static long different(int count) {
    return LongStream.rangeClosed(1, count)
        .parallel()
        .filter(seed -> !differences(seed).isEmpty())
        .count();
  }

  /** What differs in the dialogue of a seed, turn by turn; empty where nothing does. */
  static List<String> differences(long seed) {
    RandomDialogue dialogue = new RandomDialogue(SHOP, new SplittableRandom(seed));
    ConstraintLog log = ConstraintLog.empty();
    NaiveLog naive = new NaiveLog();
    List<String> differences = new ArrayList<>();
    for (int turn = 1; turn <= TURNS; turn++) {
      List<LogChange> changes = dialogue.turn();
      log = log.with(turn, changes);
      naive.turn(changes);
      List<ItemId> expected = naive.items(SHOP);
      List<ItemId> items = items(log);
      if (!items.equals(expected)) {
        differences.add(SAY.differs(turn, items, expected, log.entries()));
      }
    }
    if (!ConstraintLog.of(log.entries()).active().equals(log.active())) {
      differences.add(SAY.replayedDifferently(log.entries()));
    }
    return differences;
  }

  private static List<ItemId> items(ConstraintLog log) {
    List<ItemId> items = new ArrayList<>();
    INDEX.matching(log.constraints()).forEach((int index) -> items.add(SHOP.id(index)));
    items.removeAll(log.excluded());
    return items;
  }
}
