package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a plan as the JSON that {@link PlanReader} reads; what is empty is left out. */
final class PlanWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlanWriter() {}

  static ObjectNode write(Plan plan, List<String> unplaced) {
    ObjectNode root = JSON.objectNode();
    root.set("act", act(plan.act()));
    put(root, "changes", array(plan.changes(), PlanWriter::change));
    put(root, "anchors", array(plan.anchors(), PlanWriter::anchor));
    put(root, "critiques", array(plan.critiques(), PlanWriter::critique));
    if (plan.wish() != null) {
      root.put("wish", plan.wish());
    }
    Plan.Order order = plan.order();
    if (order != null) {
      root.putObject("order").put("field", order.field()).put("ascending", order.ascending());
    }
    if (plan.limit() != null) {
      root.put("limit", plan.limit());
    }
    if (!unplaced.isEmpty()) {
      unplaced.forEach(root.putArray("unplaced")::add);
    }
    return root;
  }

  private static ObjectNode act(Act act) {
    return switch (act) {
      case Act.Recommend a -> typed("recommend");
      case Act.ShowMore a -> typed("show_more");
      case Act.TryAgain a -> typed("try_again").put("sorry", a.sorry());
      case Act.Relate a -> RelationJson.write(typed("relate"), a.relation(), PlanWriter::item);
      case Act.Count a -> typed("count");
      case Act.ListValues a -> typed("list_values").put("field", a.field());
      case Act.Statistic a ->
          typed("statistic").put("measure", PlanReader.code(a.measure())).put("field", a.field());
      case Act.Bundle a -> BundleJson.write(a, PlanWriter::statement);
      case Act.LookUp a -> lookUp(a);
      case Act.AskAbout a -> askAbout(a);
      case Act.AskEach a -> askEach(a);
      case Act.AskFacts a -> askFacts(a);
      case Act.AskWho a -> typed("ask_who").set("item", item(a.item()));
      case Act.Choose a -> typed("choose").set("item", item(a.item()));
      case Act.Compare a -> typed("compare").set("items", array(a.items(), PlanWriter::item));
      case Act.Explain a -> typed("explain").set("item", item(a.item()));
      case Act.AskBack a -> typed("ask_back").put("field", a.field());
      case Act.Remember a ->
          typed("remember").set("opinions", array(a.opinions(), PlanWriter::opinion));
      case Act.Forget a -> forget(a);
      case Act.ShowProfile a -> typed("show_profile");
      case Act.SmallTalk a -> typed("small_talk").put("kind", PlanReader.code(a.kind()));
    };
  }

  private static ObjectNode opinion(Opinion opinion) {
    return JSON.objectNode()
        .put("likes", opinion.likes())
        .put("field", opinion.field())
        .put("value", opinion.value());
  }

  private static ObjectNode forget(Act.Forget act) {
    ObjectNode node = typed("forget").put("words", act.words());
    return act.likes() == null ? node : node.put("likes", act.likes());
  }

  private static ObjectNode lookUp(Act.LookUp act) {
    ObjectNode node = typed("look_up");
    node.set("item", item(act.item()));
    return node.put("field", act.field());
  }

  private static ObjectNode askAbout(Act.AskAbout act) {
    ObjectNode node = typed("ask_about");
    node.set("item", item(act.item()));
    return node.put("words", act.words());
  }

  private static ObjectNode askEach(Act.AskEach act) {
    ObjectNode node = typed("ask_each");
    node.set("items", array(act.items(), PlanWriter::item));
    return node.put("words", act.words()).put("best", act.best());
  }

  private static ObjectNode askFacts(Act.AskFacts act) {
    ObjectNode node = typed("ask_facts");
    node.set("items", array(act.items(), PlanWriter::item));
    act.facts().forEach(node.putArray("facts")::add);
    return node;
  }

  private static ObjectNode change(ConstraintChange change) {
    return switch (change) {
      case ConstraintChange.Add c -> typed("add").set("statement", statement(c.statement()));
      case ConstraintChange.Instead c ->
          typed("instead").set("statement", statement(c.statement()));
      case ConstraintChange.RetractField c -> typed("retract_field").put("field", c.field());
      case ConstraintChange.RetractValue c -> typed("retract_value").put("value", c.value());
      case ConstraintChange.GoBackBefore c -> typed("go_back_before").put("words", c.words());
      case ConstraintChange.UndoLast c -> typed("undo_last");
      case ConstraintChange.Exclude c -> typed("exclude").set("item", item(c.item()));
      case ConstraintChange.Clear c -> typed("clear");
    };
  }

  private static ObjectNode statement(Statement statement) {
    ObjectNode node = JSON.objectNode();
    switch (statement) {
      case Statement.Leaf(String field, Statement.Operator operator, List<String> values) -> {
        node.put("op", PlanReader.code(operator)).put("field", field);
        values.forEach(node.putArray("values")::add);
      }
      case Statement.Not(Statement inner) ->
          node.put("op", "not").set("statement", statement(inner));
      case Statement.All(List<Statement> parts) ->
          node.put("op", "all").set("parts", array(parts, PlanWriter::statement));
      case Statement.Any(List<Statement> parts) ->
          node.put("op", "any").set("parts", array(parts, PlanWriter::statement));
    }
    return node;
  }

  private static ObjectNode anchor(Plan.Anchor anchor) {
    ObjectNode node = JSON.objectNode();
    node.set("item", item(anchor.item()));
    return node.put("like", anchor.like());
  }

  private static ObjectNode critique(Critique critique) {
    ObjectNode node = JSON.objectNode().put("field", critique.field());
    node.put("direction", PlanReader.code(critique.direction()));
    return node.set("relative_to", item(critique.relativeTo()));
  }

  private static ObjectNode item(ItemReference item) {
    ObjectNode node = JSON.objectNode();
    return switch (item) {
      case ItemReference.ById i -> node.put("by", "id").put("id", i.id().value());
      case ItemReference.ByTitle i -> node.put("by", "title").put("title", i.title());
      case ItemReference.ByRank i -> node.put("by", "rank").put("rank", i.rank());
      case ItemReference.InFocus i -> node.put("by", "focus");
    };
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static void put(ObjectNode node, String key, @Nullable ArrayNode array) {
    if (array != null && !array.isEmpty()) {
      node.set(key, array);
    }
  }

  private static <T> ArrayNode array(List<T> parts, Function<T, ObjectNode> write) {
    ArrayNode array = JSON.arrayNode();
    parts.forEach(part -> array.add(write.apply(part)));
    return array;
  }
}
