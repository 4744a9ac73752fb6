package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.Statement;
import io.vouch.domain.VouchException;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.tools.bundle.Voucher;
import io.vouch.tools.bundle.Voucher.Discount;
import io.vouch.tools.bundle.Voucher.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON of several things wanted together. */
final class BundleJson {
  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  private static final int MOST_DIGITS = 20;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BundleJson() {}

  static Act.Bundle read(
      PlanNode node, Function<PlanNode, Statement> statement, Function<PlanNode, String> field) {
    PlanNode budget = node.find("budget");
    PlanNode same = node.find("same_value_of");
    PlanNode voucher = node.find("voucher");
    return new Act.Bundle(
        node.at("parts").list(1, PlanReader.MAX_ITEMS).stream()
            .map(part -> part(part, statement))
            .toList(),
        budget == null ? null : statement.apply(budget),
        statements(node, "shared", statement),
        same == null ? null : field.apply(same),
        voucher == null ? null : voucher(voucher));
  }

  private static BundlePart part(PlanNode node, Function<PlanNode, Statement> statement) {
    node.object("said", "conditions", "wish", "avoid");
    String said = text(node, "said");
    return new BundlePart(
        said == null ? "" : said,
        statements(node, "conditions", statement),
        text(node, "wish"),
        text(node, "avoid"));
  }

  private static List<Statement> statements(
      PlanNode node, String key, Function<PlanNode, Statement> statement) {
    return node.listOrNone(key, PlanReader.MAX_ITEMS).stream().map(statement).toList();
  }

  private static @Nullable String text(PlanNode node, String key) {
    PlanNode text = node.find(key);
    return text == null ? null : text.text();
  }

  private static Voucher voucher(PlanNode node) {
    node.object("threshold", "at_threshold", "percent", "cap", "amount", "same_shop");
    PlanNode threshold = node.find("threshold");
    PlanNode percent = node.find("percent");
    PlanNode cap = node.find("cap");
    PlanNode at = node.find("at_threshold");
    PlanNode same = node.find("same_shop");
    try {
      return new Voucher(
          threshold == null ? BigDecimal.ZERO : amount(threshold),
          threshold == null || at != null && at.flag(),
          percent == null
              ? new Discount.Fixed(amount(node.at("amount")))
              : new Discount.Percentage(amount(percent), cap == null ? null : amount(cap)),
          same != null && same.flag() ? Scope.SAME_SHOP : Scope.ALL);
    } catch (VouchException e) {
      throw node.broken(RULES.voucher());
    }
  }

  private static BigDecimal amount(PlanNode node) {
    String said = node.said();
    if (said.length() > MOST_DIGITS || said.toLowerCase(Locale.ROOT).indexOf('e') >= 0) {
      throw node.broken(RULES.amount()); // an exponent may stand for more digits than fit
    }
    try {
      return new BigDecimal(said);
    } catch (NumberFormatException e) {
      throw node.broken(RULES.amount());
    }
  }

  static ObjectNode write(Act.Bundle act, Function<Statement, ObjectNode> statement) {
    ObjectNode node = JSON.objectNode().put("type", "bundle");
    ArrayNode parts = node.putArray("parts");
    act.parts().forEach(part -> parts.add(write(part, statement)));
    Statement budget = act.budget();
    if (budget != null) {
      node.set("budget", statement.apply(budget));
    }
    put(node, "shared", act.shared(), statement);
    put(node, "same_value_of", act.sameValueOf());
    Voucher voucher = act.voucher();
    if (voucher != null) {
      node.set("voucher", write(voucher));
    }
    return node;
  }

  private static ObjectNode write(BundlePart part, Function<Statement, ObjectNode> statement) {
    ObjectNode node = JSON.objectNode();
    put(node, "said", part.said().isEmpty() ? null : part.said());
    put(node, "conditions", part.conditions(), statement);
    put(node, "wish", part.wish());
    put(node, "avoid", part.avoid());
    return node;
  }

  private static ObjectNode write(Voucher voucher) {
    ObjectNode node = JSON.objectNode();
    node.put("threshold", voucher.threshold()).put("at_threshold", voucher.atThreshold());
    switch (voucher.discount()) {
      case Discount.Fixed(BigDecimal amount) -> node.put("amount", amount);
      case Discount.Percentage(BigDecimal percent, @Nullable BigDecimal cap) -> {
        node.put("percent", percent);
        if (cap != null) {
          node.put("cap", cap);
        }
      }
    }
    return node.put("same_shop", voucher.scope() == Scope.SAME_SHOP);
  }

  private static void put(
      ObjectNode node,
      String key,
      List<Statement> statements,
      Function<Statement, ObjectNode> statement) {
    if (!statements.isEmpty()) {
      ArrayNode array = node.putArray(key);
      statements.forEach(each -> array.add(statement.apply(each)));
    }
  }

  private static void put(ObjectNode node, String key, @Nullable String text) {
    if (text != null) {
      node.put(key, text);
    }
  }
}
