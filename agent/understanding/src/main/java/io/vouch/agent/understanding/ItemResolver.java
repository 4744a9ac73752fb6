package io.vouch.agent.understanding;

import io.vouch.agent.plan.ItemReference;
import io.vouch.domain.ItemId;
import io.vouch.tools.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one item a plan points at, or says why there is none.
 *
 * <p>Of several items with a title, one that is on the slate is meant; items with the very same
 * title cannot be told apart by words, so the first by id is taken.
 */
final class ItemResolver {
  private static final int MOST_MEANT = 5;

  private final PlanningContext context;
  private final Catalogue catalogue;
  private final Doubts doubts;

  ItemResolver(PlanningContext context, Doubts doubts) {
    this.context = context;
    this.catalogue = context.vocabulary().catalogue();
    this.doubts = doubts;
  }

  /** The item, or null and a doubt; a slip in a title is taken for it, and said. */
  @Nullable ItemId resolve(ItemReference reference) {
    if (reference instanceof ItemReference.ByTitle(String title) && withTitle(title).isEmpty()) {
      OptionalInt slip = context.vocabulary().titles().slip(title);
      if (slip.isPresent()) {
        String real = catalogue.title(slip.getAsInt());
        doubts.add(Doubt.Kind.MISSPELT_TITLE, title, null, List.of(real));
        return catalogue.id(slip.getAsInt());
      }
    }
    return resolveExactly(reference);
  }

  /** The item, or null and a doubt: for what is kept or shut out, where a guess would stay. */
  @Nullable ItemId resolveExactly(ItemReference reference) {
    return switch (reference) {
      case ItemReference.ById(ItemId id) -> known(id);
      case ItemReference.ByTitle(String title) -> titled(title);
      case ItemReference.ByRank(int rank) -> ranked(rank);
      case ItemReference.InFocus() -> inFocus();
    };
  }

  /** Every item meant: of an ambiguous title all, up to {@value #MOST_MEANT}. */
  List<ItemId> resolveAll(ItemReference reference) {
    List<ItemId> several = severalOf(reference);
    return several.isEmpty() ? alone(resolve(reference)) : several;
  }

  /** As {@link #resolveAll}, without guessing at slips. */
  List<ItemId> resolveAllExactly(ItemReference reference) {
    List<ItemId> several = severalOf(reference);
    return several.isEmpty() ? alone(resolveExactly(reference)) : several;
  }

  private List<ItemId> severalOf(ItemReference reference) {
    List<ItemId> found =
        reference instanceof ItemReference.ByTitle(String title) ? withTitle(title) : List.of();
    return found.size() > 1 ? found.stream().limit(MOST_MEANT).toList() : List.of();
  }

  private static List<ItemId> alone(@Nullable ItemId item) {
    return item == null ? List.of() : List.of(item);
  }

  /** The items of that title; else those, if few, whose titles have the words. */
  private List<ItemId> withTitle(String title) {
    int[] found = context.vocabulary().titles().find(title);
    int[] meant = found.length > 0 ? found : context.vocabulary().titles().holding(title);
    return Arrays.stream(meant).mapToObj(catalogue::id).toList();
  }

  String title(ItemId item) {
    return catalogue.title(catalogue.indexOf(item));
  }

  private @Nullable ItemId known(ItemId id) {
    if (catalogue.indexOf(id) >= 0) {
      return id;
    }
    doubts.add(Doubt.Kind.UNKNOWN_TITLE, id.value(), null, List.of());
    return null;
  }

  private @Nullable ItemId ranked(int rank) {
    List<ItemId> slate = context.view().slate();
    if (rank >= 1 && rank <= slate.size()) {
      return known(slate.get(rank - 1));
    }
    doubts.add(Doubt.Kind.NO_SUCH_RANK, Integer.toString(rank), null, titlesOf(slate));
    return null;
  }

  private @Nullable ItemId inFocus() {
    ItemId item = context.view().inFocus();
    if (item != null) {
      return known(item);
    }
    doubts.add(Doubt.Kind.NOTHING_IN_FOCUS, "", null, List.of());
    return null;
  }

  private @Nullable ItemId titled(String title) {
    List<ItemId> found = withTitle(title);
    if (found.isEmpty()) {
      List<Integer> near = context.vocabulary().titles().nearest(title, Doubt.MAX_OPTIONS);
      doubts.add(
          Doubt.Kind.UNKNOWN_TITLE, title, null, near.stream().map(catalogue::title).toList());
      return null;
    }
    List<ItemId> shown = found.stream().filter(context.view().slate()::contains).toList();
    if (shown.size() == 1) {
      return shown.getFirst();
    }
    List<ItemId> seen = found.stream().filter(context.view().seen()::contains).toList();
    if (seen.size() == 1) {
      return seen.getFirst();
    }
    List<String> titles = titlesOf(found);
    if (titles.size() == 1) {
      return found.getFirst();
    }
    doubts.add(Doubt.Kind.AMBIGUOUS_TITLE, title, null, titles);
    return null;
  }

  private List<String> titlesOf(List<ItemId> items) {
    return items.stream()
        .filter(id -> catalogue.indexOf(id) >= 0)
        .map(this::title)
        .distinct()
        .toList();
  }
}
