package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.ItemRelation.Again.Which;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.function.Function;

/** A relation as JSON: its name, and beside it the item or the person that it is about. */
final class RelationJson {
  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  /** The names, which {@link #read} tells apart. */
  static final List<String> NAMES =
      List.of("goes_with", "instead_of", "last", "usual", "surprise", "trending", "gift_for");

  private RelationJson() {}

  /** Adds a relation to its act. */
  static ObjectNode write(
      ObjectNode act, ItemRelation relation, Function<ItemReference, ObjectNode> item) {
    return switch (relation) {
      case ItemRelation.GoesWith with ->
          named(act, "goes_with").set("item", item.apply(with.item()));
      case ItemRelation.InsteadOf of -> named(act, "instead_of").set("item", item.apply(of.item()));
      case ItemRelation.Again again ->
          named(
              act,
              switch (again.which()) {
                case NEWEST -> "last";
                case USUAL -> "usual";
              });
      case ItemRelation.Surprise surprise -> named(act, "surprise");
      case ItemRelation.Trending trending -> named(act, "trending");
      case ItemRelation.GiftFor gift -> named(act, "gift_for").put("recipient", gift.recipient());
    };
  }

  private static ObjectNode named(ObjectNode act, String relation) {
    return act.put("relation", relation);
  }

  /** The relation of an act. */
  static ItemRelation read(PlanNode act, Function<PlanNode, ItemReference> item) {
    PlanNode name = act.at("relation");
    return switch (name.text()) {
      case "goes_with" -> new ItemRelation.GoesWith(item.apply(act.at("item")));
      case "instead_of" -> new ItemRelation.InsteadOf(item.apply(act.at("item")));
      case "last" -> new ItemRelation.Again(Which.NEWEST);
      case "usual" -> new ItemRelation.Again(Which.USUAL);
      case "surprise" -> new ItemRelation.Surprise();
      case "trending" -> new ItemRelation.Trending();
      case "gift_for" -> {
        PlanNode recipient = act.find("recipient");
        yield new ItemRelation.GiftFor(recipient == null ? null : recipient.said());
      }
      default -> throw name.broken(RULES.oneOf(NAMES));
    };
  }
}
