package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan in the making; used by one thread for one message. */
final class Draft {
  private final List<ConstraintChange> changes = new ArrayList<>();
  private final List<Plan.Anchor> anchors = new ArrayList<>();
  private final List<Compared> compared = new ArrayList<>();
  private final List<String> wishes = new ArrayList<>();
  private @Nullable Act act;
  private Plan.@Nullable Order order;
  private @Nullable Integer limit;
  private boolean onlyTheFirst;
  private boolean confused;
  private boolean items;

  /** A critique whose reference is the anchor of the message or, without one, the item in focus. */
  private record Compared(
      String field, Critique.Direction direction, @Nullable ItemReference relativeTo) {}

  /** Sets the act; two different acts in one message are more than a plan can say. */
  boolean act(Act said) {
    confused |= act != null && !act.equals(said);
    act = said;
    return true;
  }

  /** Adds opinions to remember to those already said in the message. */
  boolean remember(List<Opinion> said) {
    List<Opinion> all = new ArrayList<>();
    if (act instanceof Act.Remember(List<Opinion> before)) {
      all.addAll(before);
      act = null;
    }
    said.stream().filter(opinion -> !all.contains(opinion)).forEach(all::add);
    return act(new Act.Remember(all));
  }

  boolean change(ConstraintChange change) {
    if (!changes.contains(change)) {
      changes.add(change);
    }
    return true;
  }

  boolean add(Statement statement) {
    return change(new ConstraintChange.Add(statement));
  }

  boolean anchor(ItemReference item, boolean like) {
    anchors.add(new Plan.Anchor(item, like));
    return true;
  }

  boolean critique(String field, Critique.Direction direction, @Nullable ItemReference relativeTo) {
    compared.add(new Compared(field, direction, relativeTo));
    return true;
  }

  boolean wish(String words) {
    wishes.add(words);
    return true;
  }

  boolean order(String field, boolean ascending) {
    Plan.Order said = new Plan.Order(field, ascending);
    confused |= order != null && !order.equals(said);
    order = said;
    return true;
  }

  boolean limit(int said) {
    confused |= limit != null && limit != said;
    limit = said;
    return true;
  }

  /** A superlative of one thing: one item, unless a number was said. */
  boolean onlyTheFirst() {
    onlyTheFirst = true;
    return true;
  }

  /** The message asks for items, without saying which. */
  boolean items() {
    items = true;
    return true;
  }

  boolean isConfused() {
    return confused || (act instanceof Act.Remember && asksForItems());
  }

  boolean isEmpty() {
    return act == null && !items && !asksForItems();
  }

  Plan plan() {
    ItemReference reference =
        anchors.stream()
            .filter(Plan.Anchor::like)
            .map(Plan.Anchor::item)
            .findFirst()
            .orElse(new ItemReference.InFocus());
    List<Critique> critiques =
        compared.stream()
            .map(c ->
                new Critique(
                    c.field(),
                    c.direction(),
                    Objects.requireNonNullElse(c.relativeTo(), reference)))
            .toList();
    Integer size = limit == null && onlyTheFirst ? Integer.valueOf(1) : limit;
    String wish = wishes.isEmpty() ? null : String.join(" ", wishes);
    return new Plan(theAct(), changes, anchors, critiques, wish, order, size);
  }

  /** "More" with a new condition is a new recommendation. */
  private Act theAct() {
    if (act == null || (act instanceof Act.ShowMore && asksForItems())) {
      return new Act.Recommend();
    }
    return act;
  }

  private boolean asksForItems() {
    return !changes.isEmpty()
        || !anchors.isEmpty()
        || !compared.isEmpty()
        || !wishes.isEmpty()
        || order != null
        || limit != null
        || onlyTheFirst;
  }
}
