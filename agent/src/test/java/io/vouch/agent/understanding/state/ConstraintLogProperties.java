package io.vouch.agent.understanding.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.evaluation.SmallCatalogues;
import io.vouch.agent.understanding.state.LogChange.Add;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Random dialogues: after every turn the log admits exactly the items that a naive reading of the
 * whole history admits.
 */
final class ConstraintLogProperties {
  private static final Catalogue SHOP = SmallCatalogues.shop();
  private static final CandidateIndex INDEX = new CandidateIndex(SHOP);
  private static final List<String> COLOURS =
      List.of("red", "blue", "white", "black", "silver", "green");
  private static final List<String> AUDIENCES = List.of("women", "men", "kids");
  private static final int TURNS = 12;

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void items_afterEveryTurn_equalANaiveReadingOfTheHistory(@ForAll long seed) {
    Random random = new Random(seed);
    ConstraintLog log = ConstraintLog.empty();
    NaiveLog naive = new NaiveLog();
    for (int turn = 1; turn <= TURNS; turn++) {
      List<LogChange> changes = turn(random);
      log = log.with(turn, changes);
      naive.turn(changes);
      assertThat(items(log)).as("turn %d: %s", turn, log.entries()).isEqualTo(naive.items(SHOP));
    }
    assertThat(ConstraintLog.of(log.entries()).active()).isEqualTo(log.active());
  }

  private static List<ItemId> items(ConstraintLog log) {
    List<ItemId> items = new ArrayList<>();
    INDEX.matching(log.constraints()).forEach((int index) -> items.add(SHOP.id(index)));
    items.removeAll(log.excluded());
    return items;
  }

  /** One jump, or one or two edits. */
  private static List<LogChange> turn(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> List.of(new LogChange.UndoLast());
      case 1 -> List.of(new LogChange.GoBackBefore(said(random)));
      case 2 -> List.of(edit(random), edit(random));
      default -> List.of(edit(random));
    };
  }

  private static LogChange edit(Random random) {
    return switch (random.nextInt(12)) {
      case 0 ->
          new LogChange.RetractField(
              List.of("price", "colour", "audience", "waterproof").get(random.nextInt(4)));
      case 1 -> new LogChange.RetractValue(said(random));
      case 2 -> new LogChange.Exclude(SHOP.id(random.nextInt(SHOP.size())));
      case 3 -> random.nextInt(4) == 0 ? new LogChange.Clear() : price(random);
      case 4 -> new Add(new FlagIs("waterproof", random.nextBoolean()), Combination.ALONGSIDE);
      case 5, 6 -> new Add(names("colour", COLOURS, random), Combination.REPLACES);
      case 7 -> new Add(new Not(names("colour", COLOURS, random)), Combination.ALONGSIDE);
      case 8 ->
          new Add(
              names("audience", AUDIENCES, random),
              random.nextBoolean() ? Combination.ALONGSIDE : Combination.REPLACES);
      case 9 -> new Add(new Not(names("audience", AUDIENCES, random)), Combination.ALONGSIDE);
      default -> price(random);
    };
  }

  private static Add price(Random random) {
    double low = 20 * (1 + random.nextInt(15));
    Constraint range =
        switch (random.nextInt(4)) {
          case 0 -> NumberRange.atLeast("price", low);
          case 1 -> NumberRange.between("price", low, low + 100);
          case 2 -> NumberRange.below("price", low);
          default -> NumberRange.atMost("price", low);
        };
    return new Add(range, random.nextInt(3) == 0 ? Combination.NARROWS : Combination.REPLACES);
  }

  private static Constraint names(String field, List<String> all, Random random) {
    String first = all.get(random.nextInt(all.size()));
    String second = all.get(random.nextInt(all.size()));
    return first.equals(second) || random.nextBoolean()
        ? OneOf.of(field, first)
        : OneOf.of(field, first, second);
  }

  private static String said(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "price";
      case 1 -> AUDIENCES.get(random.nextInt(3));
      default -> COLOURS.get(random.nextInt(COLOURS.size()));
    };
  }
}
