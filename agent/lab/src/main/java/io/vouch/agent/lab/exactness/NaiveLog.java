package io.vouch.agent.lab.exactness;

import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@link ConstraintLog} told once more, without its code: keeps the turns that count
 * and reads all of them anew whenever it is asked; holds bounds and names instead of constraints.
 */
final class NaiveLog {
  /** The turns that led to a state, as numbers of {@link #turns}. */
  private List<Integer> path = List.of();

  private final List<List<Integer>> undoable = new ArrayList<>();
  private final List<List<LogChange>> turns = new ArrayList<>();

  void turn(List<LogChange> changes) {
    turns.add(changes);
    LogChange first = changes.getFirst();
    if (first instanceof LogChange.UndoLast) {
      if (!undoable.isEmpty()) {
        path = undoable.removeLast();
      }
      return;
    }
    List<Integer> next = new ArrayList<>(path);
    if (first instanceof LogChange.GoBackBefore(String words)) {
      Optional<Integer> said =
          path.stream().filter(turn -> says(turns.get(turn), words)).findFirst();
      if (said.isPresent()) {
        next = path.subList(0, path.indexOf(said.get()));
      }
    } else {
      next.add(turns.size() - 1);
    }
    if (!read(next).equals(read(path))) {
      undoable.add(path);
      path = List.copyOf(next);
    }
  }

  List<ItemId> items(Catalogue catalogue) {
    Wishes wishes = read(path);
    return IntStream.range(0, catalogue.size())
        .filter(item -> wishes.admits(catalogue, item))
        .mapToObj(catalogue::id)
        .toList();
  }

  private static boolean says(List<LogChange> changes, String words) {
    return changes.stream()
        .filter(LogChange.Add.class::isInstance)
        .map(change -> ((LogChange.Add) change).constraint())
        .anyMatch(constraint -> words(constraint).contains(words));
  }

  private static Set<String> words(Constraint constraint) {
    return switch (constraint) {
      case NumberRange range -> Set.of(range.field());
      case OneOf(String field, List<String> names) -> {
        Set<String> words = new TreeSet<>(names);
        words.add(field);
        yield words;
      }
      case FlagIs flag -> Set.of(flag.field());
      case Not(Constraint inner) -> words(inner);
      default -> throw new IllegalArgumentException(constraint.toString());
    };
  }

  private Wishes read(List<Integer> numbers) {
    Wishes wishes = new Wishes();
    for (int number : numbers) {
      turns.get(number).forEach(change -> wishes.takeOf(number, change));
    }
    return wishes;
  }

  /** One bound of one side; the two sides of one statement share an id. */
  private record Bound(int turn, int id, double at, boolean inclusive) {}

  /** One "one of these names" or "none of these names". */
  private record Choice(int turn, String field, boolean wanted, List<String> names) {}

  private record Flag(int turn, boolean wanted) {}

  private static final class Wishes {
    private List<Bound> mins = new ArrayList<>();
    private List<Bound> maxs = new ArrayList<>();
    private List<Choice> choices = new ArrayList<>();
    private final List<Flag> waterproof = new ArrayList<>();
    private final List<ItemId> excluded = new ArrayList<>();

    /** What the turn being read said, where that was active before. */
    private final Set<Object> saidAgain = new HashSet<>();

    private int readTurn = -1;
    private int nextId;

    void takeOf(int turn, LogChange change) {
      if (turn != readTurn) {
        saidAgain.clear();
        readTurn = turn;
      }
      take(change, turn);
    }

    private void take(LogChange change, int turn) {
      switch (change) {
        case LogChange.Add(NumberRange range, var how) ->
            number(range, how == LogChange.Combination.NARROWS, turn);
        case LogChange.Add(OneOf one, var how) ->
            choose(
                one,
                true,
                how == LogChange.Combination.REPLACES || how == LogChange.Combination.INSTEAD,
                turn);
        case LogChange.Add(Not(OneOf one), var how) -> choose(one, false, false, turn);
        case LogChange.Add(FlagIs flag, var how) -> flag(flag.flag(), turn);
        case LogChange.Add add -> throw new IllegalArgumentException(add.toString());
        case LogChange.RetractField(String field) -> retractField(field);
        case LogChange.RetractValue(String value) -> {
          choices.forEach(choice -> choice.names().remove(value));
          choices.removeIf(choice -> choice.names().isEmpty());
        }
        case LogChange.Exclude(ItemId item) -> {
          if (!excluded.contains(item)) {
            excluded.add(item);
          }
        }
        case LogChange.Clear clear -> {
          List.of("price", "colour", "audience", "waterproof").forEach(this::retractField);
          excluded.clear();
        }
        case LogChange.UndoLast undo -> throw new IllegalArgumentException();
        case LogChange.GoBackBefore back -> throw new IllegalArgumentException();
      }
    }

    boolean admits(Catalogue catalogue, int item) {
      double price = catalogue.numbers("price").at(item);
      boolean priced =
          mins.stream().allMatch(b -> price > b.at() || (price == b.at() && b.inclusive()))
              && maxs.stream().allMatch(b -> price < b.at() || (price == b.at() && b.inclusive()));
      boolean chosen =
          choices.stream()
              .allMatch(choice ->
                  choice.wanted()
                      == names(catalogue, choice.field(), item).stream()
                          .anyMatch(choice.names()::contains));
      boolean flagged =
          waterproof.stream()
              .allMatch(
                  flag -> flag.wanted() == catalogue.flags("waterproof").set().contains(item));
      return priced && chosen && flagged && !excluded.contains(catalogue.id(item));
    }

    private static Set<String> names(Catalogue catalogue, String field, int item) {
      return Arrays.stream(catalogue.categories(field).codesAt(item))
          .mapToObj(catalogue.categories(field)::name)
          .collect(Collectors.toSet());
    }

    private void number(NumberRange range, boolean narrows, int turn) {
      int known = idOf(range);
      if (known >= 0) {
        saidAgain.add(known);
        return;
      }
      int id = nextId++;
      if (range.min() != Double.NEGATIVE_INFINITY) {
        mins = bound(mins, new Bound(turn, id, range.min(), range.minInclusive()), narrows, 1);
      }
      if (range.max() != Double.POSITIVE_INFINITY) {
        maxs = bound(maxs, new Bound(turn, id, range.max(), range.maxInclusive()), narrows, -1);
      }
    }

    /** The statement whose remaining sides are exactly this range, or -1. */
    private int idOf(NumberRange range) {
      return IntStream.range(0, nextId)
          .filter(id -> range.equals(rangeOf(id)))
          .findFirst()
          .orElse(-1);
    }

    private @Nullable NumberRange rangeOf(int id) {
      Optional<Bound> min = mins.stream().filter(bound -> bound.id() == id).findFirst();
      Optional<Bound> max = maxs.stream().filter(bound -> bound.id() == id).findFirst();
      if (min.isEmpty() && max.isEmpty()) {
        return null;
      }
      return new NumberRange(
          "price",
          min.map(Bound::at).orElse(Double.NEGATIVE_INFINITY),
          min.map(Bound::inclusive).orElse(false),
          max.map(Bound::at).orElse(Double.POSITIVE_INFINITY),
          max.map(Bound::inclusive).orElse(false));
    }

    /** Replacing drops bounds of earlier turns; narrowing keeps the narrowest of all. */
    private List<Bound> bound(List<Bound> known, Bound added, boolean narrows, int sign) {
      List<Bound> bounds = new ArrayList<>(known);
      if (!narrows) {
        bounds.removeIf(bound -> bound.turn() < added.turn() && !saidAgain.contains(bound.id()));
        bounds.add(added);
        return bounds;
      }
      boolean narrower =
          bounds.stream()
              .allMatch(b ->
                  sign * added.at() > sign * b.at()
                      || (added.at() == b.at() && !added.inclusive() && b.inclusive()));
      return narrower ? new ArrayList<>(List.of(added)) : bounds;
    }

    private void choose(OneOf one, boolean wanted, boolean replaces, int turn) {
      List<String> names = one.names();
      Optional<Choice> known =
          choices.stream()
              .filter(c ->
                  c.field().equals(one.field())
                      && c.wanted() == wanted
                      && c.names().equals(one.names()))
              .findFirst();
      if (known.isPresent()) {
        saidAgain.add(known.get());
        return;
      }
      choices.removeIf(c -> replaces && givesWay(c, one, turn) && c.wanted());
      choices.stream()
          .filter(c -> givesWay(c, one, turn) && c.wanted() != wanted)
          .forEach(c -> c.names().removeAll(names));
      choices.removeIf(c -> c.names().isEmpty());
      choices.add(new Choice(turn, one.field(), wanted, new ArrayList<>(one.names())));
    }

    private boolean givesWay(Choice choice, OneOf to, int turn) {
      return choice.turn() < turn
          && choice.field().equals(to.field())
          && !saidAgain.contains(choice);
    }

    private void flag(boolean wet, int turn) {
      if (waterproof.stream().noneMatch(flag -> flag.wanted() == wet)) {
        waterproof.removeIf(flag -> flag.turn() < turn && !saidAgain.contains(flag));
        waterproof.add(new Flag(turn, wet));
      } else {
        waterproof.stream().filter(flag -> flag.wanted() == wet).forEach(saidAgain::add);
      }
    }

    private void retractField(String field) {
      if (field.equals("price")) {
        mins.clear();
        maxs.clear();
      }
      if (field.equals("waterproof")) {
        waterproof.clear();
      }
      choices.removeIf(choice -> choice.field().equals(field));
    }

    /** Two states are the same when they admit for the same reasons, whatever the turn. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Wishes wishes && reasons().equals(wishes.reasons());
    }

    @Override
    public int hashCode() {
      return reasons().hashCode();
    }

    private Map<String, Object> reasons() {
      Map<String, Object> reasons = new LinkedHashMap<>();
      reasons.put("mins", mins);
      reasons.put("maxs", maxs);
      reasons.put("choices", choices);
      reasons.put("flags", waterproof);
      reasons.put("excluded", excluded);
      return reasons;
    }
  }
}
