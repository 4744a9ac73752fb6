package io.vouch.agent.understanding;

import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.tools.bundle.Voucher;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several things wanted together.
 *
 * @param parts one to {@link #MOST_PARTS}
 * @param budget the bound on what they cost together after the voucher, without a lower side; null
 *     for none
 * @param shared what every item must satisfy
 * @param shopField the category field that tells shops apart, or null where there is none
 * @param isOneShop whether all items must have one value of it
 * @param voucher lowers what is to be paid, or null
 * @param missing what was asked for that the catalogue has no field for
 */
public record CheckedBundle(
    List<Part> parts,
    @Nullable NumberRange budget,
    List<Constraint> shared,
    @Nullable String shopField,
    boolean isOneShop,
    @Nullable Voucher voucher,
    Set<Missing> missing) {
  /** More parts are a shopping list, not a message. */
  public static final int MOST_PARTS = 8;

  public CheckedBundle {
    parts = List.copyOf(parts);
    shared = List.copyOf(shared);
    missing = Set.copyOf(missing);
  }

  /** Whether what the items cost together matters. */
  public boolean isPriced() {
    return budget != null || voucher != null;
  }

  /** The same with other parts. */
  public CheckedBundle withParts(List<Part> others) {
    return new CheckedBundle(others, budget, shared, shopField, isOneShop, voucher, missing);
  }

  /** A field that would have to be there. */
  public enum Missing {
    PRICE,
    SHOP
  }

  /**
   * One of the things.
   *
   * @param said what it is, in the person's words
   * @param conditions what one item of it must satisfy
   * @param wish what else speaks for it, or null
   * @param avoid what speaks against it, or null
   */
  public record Part(
      String said, List<Constraint> conditions, @Nullable String wish, @Nullable String avoid) {
    public Part {
      conditions = List.copyOf(conditions);
    }

    /** Its conditions as one; null where it has none. */
    public @Nullable Constraint whole() {
      return conditions.size() < 2
          ? conditions.isEmpty() ? null : conditions.getFirst()
          : new Constraint.AllOf(conditions);
    }
  }
}
