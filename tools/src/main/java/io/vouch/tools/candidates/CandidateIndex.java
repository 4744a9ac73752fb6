package io.vouch.tools.candidates;

import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.catalogue.FlagColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The items that satisfy constraints, evaluated exactly and completely over one catalogue.
 *
 * <p>The bitmap of each constraint is remembered (a bounded number, least recently used out first),
 * so that a conversation that adds or takes back one constraint pays for that one only. Bitmaps
 * handed out belong to the caller. Thread-safe.
 *
 * <p>A constraint on a field that the catalogue does not have, or of another kind, is a {@link
 * io.vouch.domain.VouchException} INVALID_REQUEST. A name that no item carries is no error: no item
 * satisfies it.
 */
public final class CandidateIndex {
  /** At 10^6 items a remembered bitmap takes at most 125 kB, all of them 16 MB. */
  private static final int REMEMBERED = 128;

  private final Catalogue catalogue;
  private final RoaringBitmap everything;
  private final ConstraintCache cache = new ConstraintCache(REMEMBERED);

  public CandidateIndex(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.everything = RoaringBitmap.bitmapOfRange(0, catalogue.size());
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** The items that satisfy one constraint. */
  public RoaringBitmap matching(Constraint constraint) {
    return remembered(constraint).clone();
  }

  /** The items that satisfy every constraint; all items where there is none. */
  public RoaringBitmap matching(List<Constraint> all) {
    List<RoaringBitmap> parts = new ArrayList<>(all.size());
    all.forEach(constraint -> parts.add(remembered(constraint)));
    return intersection(parts);
  }

  /** Whether an item satisfies a constraint. */
  public boolean satisfies(int item, Constraint constraint) {
    return remembered(constraint).contains(item);
  }

  /** How many items satisfy every constraint. */
  public int count(List<Constraint> all) {
    return matching(all).getCardinality();
  }

  /** The items that satisfy a constraint, shared: never to be changed. */
  RoaringBitmap remembered(Constraint constraint) {
    return cache.get(constraint, this::evaluated);
  }

  /** All items, shared: never to be changed. */
  RoaringBitmap everything() {
    return everything;
  }

  private RoaringBitmap evaluated(Constraint constraint) {
    return switch (constraint) {
      case NumberRange range -> catalogue.numbers(range.field()).within(range);
      case OneOf oneOf -> union(named(oneOf.field(), oneOf.names()));
      case EveryOf everyOf -> intersection(named(everyOf.field(), everyOf.names()));
      case FlagIs flagIs -> flagged(catalogue.flags(flagIs.field()), flagIs.flag());
      case HasWords hasWords -> worded(hasWords);
      case AmongItems among -> among(among.items());
      case Not not -> RoaringBitmap.andNot(everything, remembered(not.constraint()));
      case AllOf allOf -> intersection(allOf.parts().stream().map(this::remembered).toList());
      case AnyOf anyOf -> union(anyOf.parts().stream().map(this::remembered).toList());
    };
  }

  private List<RoaringBitmap> named(String field, List<String> names) {
    CategoryColumn column = catalogue.categories(field);
    List<RoaringBitmap> parts = new ArrayList<>(names.size());
    for (String name : names) {
      int code = column.codeOf(name);
      parts.add(code < 0 ? new RoaringBitmap() : column.itemsWith(code));
    }
    return parts;
  }

  private static RoaringBitmap flagged(FlagColumn column, boolean flag) {
    return flag ? column.set().clone() : RoaringBitmap.andNot(column.present(), column.set());
  }

  private RoaringBitmap worded(HasWords hasWords) {
    String field = hasWords.field();
    List<String> fields = field == null ? catalogue.searchedTexts() : List.of(field);
    List<RoaringBitmap> parts = new ArrayList<>(hasWords.words().size());
    for (String word : hasWords.words()) {
      parts.add(union(fields.stream().map(name -> catalogue.texts(name).itemsWith(word)).toList()));
    }
    return intersection(parts);
  }

  private RoaringBitmap among(List<ItemId> ids) {
    RoaringBitmap items = new RoaringBitmap();
    for (ItemId id : ids) {
      int index = catalogue.indexOf(id);
      if (index >= 0) {
        items.add(index);
      }
    }
    return items;
  }

  private static RoaringBitmap union(List<RoaringBitmap> parts) {
    RoaringBitmap union = new RoaringBitmap();
    parts.forEach(union::or);
    return union;
  }

  /** The common items, smallest sets first because the result only shrinks. */
  private RoaringBitmap intersection(List<RoaringBitmap> parts) {
    if (parts.isEmpty()) {
      return everything.clone();
    }
    List<RoaringBitmap> smallestFirst = new ArrayList<>(parts);
    smallestFirst.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
    RoaringBitmap common = smallestFirst.getFirst().clone();
    for (RoaringBitmap part : smallestFirst.subList(1, smallestFirst.size())) {
      common.and(part);
    }
    return common;
  }
}
