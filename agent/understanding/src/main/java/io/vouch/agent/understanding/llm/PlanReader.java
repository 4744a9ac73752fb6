package io.vouch.agent.understanding.llm;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan's JSON into records: known keys only, known fields only, everything bounded.
 *
 * @param fields the names that a field may have
 */
record PlanReader(Set<String> fields) {
  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  static final int MAX_CHANGES = 32;
  static final int MAX_VALUES = 50;
  static final int MAX_ITEMS = 10;
  static final int MAX_DEPTH = 6;

  /** The largest slate or rank that can be asked for. */
  static final int MAX_COUNT = 100;

  /**
   * What was read.
   *
   * @param unplaced the words of conditions that fit no field
   */
  record Written(Plan plan, List<String> unplaced) {
    Written {
      unplaced = List.copyOf(unplaced);
    }
  }

  /**
   * Reads a plan.
   *
   * @throws PlanFormatException if a rule of the format is broken
   */
  Written read(PlanNode root) {
    root.object("act", "changes", "anchors", "critiques", "wish", "order", "limit", "unplaced");
    PlanNode wish = root.find("wish");
    PlanNode order = root.find("order");
    PlanNode limit = root.find("limit");
    Plan plan =
        new Plan(
            act(root.at("act")),
            root.listOrNone("changes", MAX_CHANGES).stream().map(this::change).toList(),
            root.listOrNone("anchors", MAX_ITEMS).stream().map(PlanReader::anchor).toList(),
            root.listOrNone("critiques", MAX_ITEMS).stream().map(this::critique).toList(),
            wish == null || blank(wish) ? null : wish.text(),
            order == null ? null : order(order),
            limit == null ? null : limit.count(MAX_COUNT));
    return new Written(
        plan, root.listOrNone("unplaced", MAX_CHANGES).stream().map(PlanNode::text).toList());
  }

  private Act act(PlanNode node) {
    node.object(
        "type",
        "field",
        "item",
        "items",
        "facts",
        "best",
        "opinions",
        "likes",
        "words",
        "kind",
        "sorry",
        "measure",
        "relation",
        "recipient",
        "parts",
        "budget",
        "shared",
        "same_value_of",
        "voucher");
    PlanNode type = node.at("type");
    return switch (type.text()) {
      case "recommend" -> new Act.Recommend();
      case "show_more" -> new Act.ShowMore();
      case "try_again" -> new Act.TryAgain(node.at("sorry").flag());
      case "relate" -> new Act.Relate(RelationJson.read(node, PlanReader::item));
      case "count" -> new Act.Count();
      case "list_values" -> new Act.ListValues(field(node.at("field")));
      case "statistic" ->
          new Act.Statistic(
              oneOf(node.at("measure"), Act.Statistic.Measure.class), field(node.at("field")));
      case "bundle" -> BundleJson.read(node, each -> statement(each, 1), this::field);
      case "look_up" -> new Act.LookUp(item(node.at("item")), optionalField(node.find("field")));
      case "ask_about" -> askAbout(node);
      case "ask_each" -> askEach(node);
      case "ask_facts" ->
          new Act.AskFacts(
              node.at("items").list(1, MAX_ITEMS).stream().map(PlanReader::item).toList(),
              node.at("facts").list(1, MAX_ITEMS).stream().map(PlanNode::text).toList());
      case "ask_who" -> new Act.AskWho(item(node.at("item")));
      case "choose" -> new Act.Choose(item(node.at("item")));
      case "compare" ->
          new Act.Compare(
              node.at("items").list(1, MAX_ITEMS).stream().map(PlanReader::item).toList());
      case "explain" -> new Act.Explain(item(node.at("item")));
      case "ask_back" -> new Act.AskBack(field(node.at("field")));
      case "remember" ->
          new Act.Remember(
              node.at("opinions").list(1, MAX_ITEMS).stream().map(this::opinion).toList());
      case "forget" -> forget(node);
      case "show_profile" -> new Act.ShowProfile();
      case "small_talk" -> new Act.SmallTalk(oneOf(node.at("kind"), Act.SmallTalk.Kind.class));
      default -> throw type.broken(RULES.noAct());
    };
  }

  private Opinion opinion(PlanNode node) {
    node.object("likes", "field", "value");
    return Opinion.of(node.at("likes").flag(), field(node.at("field")), node.at("value").said());
  }

  private static Act askAbout(PlanNode node) {
    PlanNode words = node.find("words");
    return new Act.AskAbout(
        item(node.at("item")), words == null || blank(words) ? null : words.text());
  }

  private static Act askEach(PlanNode node) {
    PlanNode words = node.find("words");
    return new Act.AskEach(
        node.at("items").list(1, MAX_ITEMS).stream().map(PlanReader::item).toList(),
        words == null || blank(words) ? null : words.text(),
        node.at("best").flag());
  }

  private static Act forget(PlanNode node) {
    PlanNode words = node.find("words");
    PlanNode likes = node.find("likes");
    return new Act.Forget(words == null ? null : words.text(), likes == null ? null : likes.flag());
  }

  private ConstraintChange change(PlanNode node) {
    node.object("type", "statement", "field", "value", "words", "item");
    PlanNode type = node.at("type");
    return switch (type.text()) {
      case "add" -> new ConstraintChange.Add(statement(node.at("statement"), 1));
      case "instead" -> new ConstraintChange.Instead(statement(node.at("statement"), 1));
      case "retract_field" -> new ConstraintChange.RetractField(field(node.at("field")));
      case "retract_value" -> new ConstraintChange.RetractValue(node.at("value").said());
      case "go_back_before" -> new ConstraintChange.GoBackBefore(node.at("words").said());
      case "undo_last" -> new ConstraintChange.UndoLast();
      case "exclude" -> new ConstraintChange.Exclude(item(node.at("item")));
      case "clear" -> new ConstraintChange.Clear();
      default -> throw type.broken(RULES.noChange());
    };
  }

  private Statement statement(PlanNode node, int depth) {
    if (depth > MAX_DEPTH) {
      throw node.broken(RULES.tooDeep(MAX_DEPTH));
    }
    node.object("op", "field", "values", "statement", "parts");
    return switch (node.at("op").text()) {
      case "not" -> new Statement.Not(statement(node.at("statement"), depth + 1));
      case "all" -> new Statement.All(parts(node, depth));
      case "any" -> new Statement.Any(parts(node, depth));
      default -> leaf(node);
    };
  }

  private List<Statement> parts(PlanNode node, int depth) {
    return node.at("parts").list(1, MAX_ITEMS).stream()
        .map(part -> statement(part, depth + 1))
        .toList();
  }

  private Statement leaf(PlanNode node) {
    Statement.Operator operator = oneOf(node.at("op"), Statement.Operator.class);
    PlanNode values = node.at("values");
    int count = operator == Statement.Operator.BETWEEN ? 2 : 1;
    int most = operator == Statement.Operator.BETWEEN ? 2 : MAX_VALUES;
    return new Statement.Leaf(
        field(node.at("field")),
        operator,
        values.list(count, most).stream().map(PlanNode::said).toList());
  }

  private static Plan.Anchor anchor(PlanNode node) {
    node.object("item", "like");
    return new Plan.Anchor(item(node.at("item")), node.at("like").flag());
  }

  private Critique critique(PlanNode node) {
    node.object("field", "direction", "relative_to");
    return new Critique(
        field(node.at("field")),
        oneOf(node.at("direction"), Critique.Direction.class),
        item(node.at("relative_to")));
  }

  private Plan.Order order(PlanNode node) {
    node.object("field", "ascending");
    return new Plan.Order(field(node.at("field")), node.at("ascending").flag());
  }

  private static ItemReference item(PlanNode node) {
    node.object("by", "id", "title", "rank");
    PlanNode by = node.at("by");
    return switch (by.text()) {
      case "id" -> new ItemReference.ById(id(node.at("id")));
      case "title" -> new ItemReference.ByTitle(node.at("title").said());
      case "rank" -> new ItemReference.ByRank(node.at("rank").count(MAX_COUNT));
      case "focus" -> new ItemReference.InFocus();
      default -> throw by.broken(RULES.reference());
    };
  }

  private static ItemId id(PlanNode node) {
    try {
      return new ItemId(node.said());
    } catch (VouchException e) {
      throw node.broken(RULES.noItem());
    }
  }

  private @Nullable String optionalField(@Nullable PlanNode node) {
    return node == null ? null : field(node);
  }

  private String field(PlanNode node) {
    String name = node.text();
    if (!fields.contains(name)) {
      throw node.broken(RULES.field(PlanNode.shown(name), fields.stream().sorted().toList()));
    }
    return name;
  }

  private static <E extends Enum<E>> E oneOf(PlanNode node, Class<E> type) {
    String name = node.text();
    for (E constant : type.getEnumConstants()) {
      if (code(constant).equals(name)) {
        return constant;
      }
    }
    throw node.broken(RULES.oneOf(codes(type)));
  }

  static <E extends Enum<E>> List<String> codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(PlanReader::code)
        .collect(Collectors.toList());
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static boolean blank(PlanNode node) {
    return node.node().isTextual() && node.node().textValue().isBlank();
  }
}
