package io.vouch.agent.understanding.several;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.vocabulary.FieldIndex;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.bundle.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message that asks for several products, taken apart: the words of each, and what they share.
 *
 * @param things two or more; one where there is a voucher
 * @param common what is said of all of them
 * @param budget what they may cost together, or null
 * @param isOneShop whether all must be of one shop
 * @param voucher lowers what is to be paid, or null
 */
public record Several(
    List<Thing> things,
    List<String> common,
    @Nullable Limit budget,
    boolean isOneShop,
    @Nullable Voucher voucher) {
  /** What the field is called that tells shops apart, where the catalogue has none. */
  private static final String SHOP = "shop";

  public Several {
    things = List.copyOf(things);
    common = List.copyOf(common);
  }

  /**
   * One of the products.
   *
   * @param said what it is called
   * @param text all that is said of it, to be read as a message of its own
   */
  public record Thing(String said, String text) {}

  /**
   * An upper bound.
   *
   * @param amount as a plan writes it: {@code "300"}, {@code "300 euros"}
   * @param isBelow whether the amount itself is too much
   */
  public record Limit(String amount, boolean isBelow) {}

  /**
   * The plan: what each product must be and is wished to be comes from reading its words.
   *
   * @param reader reads the words of one product: conditions it adds, a wish for the rest
   */
  public Plan plan(FieldIndex fields, Function<String, Plan> reader) {
    List<Statement> shared = new ArrayList<>();
    List<String> wishes = new ArrayList<>();
    for (String each : common) {
      Plan read = reader.apply(each);
      shared.addAll(conditions(read));
      addWish(read, wishes);
    }
    List<BundlePart> parts = new ArrayList<>();
    for (Thing thing : things) {
      Plan read = reader.apply(thing.text());
      List<String> own = new ArrayList<>();
      addWish(read, own);
      own.addAll(wishes);
      String wish = own.isEmpty() ? null : String.join(" ", own);
      parts.add(new BundlePart(thing.said(), conditions(read), wish, null));
    }
    String shop = fields.shop().map(FieldDefinition::name).orElse(SHOP);
    return Plan.of(new Act.Bundle(parts, bound(fields), shared, isOneShop ? shop : null, voucher));
  }

  private static void addWish(Plan read, List<String> wishes) {
    String wish = read.wish();
    if (wish != null) {
      wishes.add(wish);
    }
  }

  private static List<Statement> conditions(Plan read) {
    List<Statement> conditions = new ArrayList<>();
    for (ConstraintChange change : read.changes()) {
      if (change instanceof ConstraintChange.Add(Statement statement, boolean presumed)) {
        conditions.add(statement);
      }
    }
    return conditions;
  }

  private @Nullable Statement bound(FieldIndex fields) {
    Limit limit = budget;
    if (limit == null) {
      return null;
    }
    String price =
        fields.withRole(FieldRole.PRICE).map(FieldDefinition::name).orElse(CatalogueSchema.PRICE);
    Operator operator = limit.isBelow() ? Operator.LESS_THAN : Operator.AT_MOST;
    return new Statement.Leaf(price, operator, List.of(limit.amount()));
  }
}
