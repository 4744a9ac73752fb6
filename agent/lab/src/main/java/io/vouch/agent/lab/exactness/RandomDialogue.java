package io.vouch.agent.lab.exactness;

import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Add;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.tools.catalogue.Catalogue;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws what a conversation over the small shop may do to its constraints, turn by turn. */
record RandomDialogue(Catalogue shop, RandomGenerator random) {
  private static final List<String> COLOURS =
      List.of("red", "blue", "white", "black", "silver", "green");
  private static final List<String> AUDIENCES = List.of("women", "men", "kids");

  /** One jump, or one or two edits. */
  List<LogChange> turn() {
    return switch (random.nextInt(10)) {
      case 0 -> List.of(new LogChange.UndoLast());
      case 1 -> List.of(new LogChange.GoBackBefore(said()));
      case 2 -> List.of(edit(), edit());
      default -> List.of(edit());
    };
  }

  private LogChange edit() {
    return switch (random.nextInt(12)) {
      case 0 ->
          new LogChange.RetractField(
              List.of("price", "colour", "audience", "waterproof").get(random.nextInt(4)));
      case 1 -> new LogChange.RetractValue(said());
      case 2 -> new LogChange.Exclude(shop.id(random.nextInt(shop.size())));
      case 3 -> random.nextInt(4) == 0 ? new LogChange.Clear() : price();
      case 4 -> new Add(new FlagIs("waterproof", random.nextBoolean()), Combination.ALONGSIDE);
      case 5, 6 -> new Add(names("colour", COLOURS), Combination.REPLACES);
      case 7 -> new Add(new Not(names("colour", COLOURS)), Combination.ALONGSIDE);
      case 8 ->
          new Add(
              names("audience", AUDIENCES),
              random.nextBoolean() ? Combination.ALONGSIDE : Combination.REPLACES);
      case 9 -> new Add(new Not(names("audience", AUDIENCES)), Combination.ALONGSIDE);
      default -> price();
    };
  }

  private Add price() {
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

  private Constraint names(String field, List<String> all) {
    String first = all.get(random.nextInt(all.size()));
    String second = all.get(random.nextInt(all.size()));
    return first.equals(second) || random.nextBoolean()
        ? OneOf.of(field, first)
        : OneOf.of(field, first, second);
  }

  private String said() {
    return switch (random.nextInt(4)) {
      case 0 -> "price";
      case 1 -> AUDIENCES.get(random.nextInt(3));
      default -> COLOURS.get(random.nextInt(COLOURS.size()));
    };
  }
}
