package io.vouch.agent.understanding.example;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.understanding.CheckedBundle;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.CheckedReading;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.bundle.Voucher;
import io.vouch.tools.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A checked plan as the lines in which the published requests write it, sorted. */
public final class PlanLines {
  private final Catalogue catalogue;
  private final ConstraintText text;

  public PlanLines(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.text = new ConstraintText(catalogue.schema());
  }

  public List<String> of(CheckedReading reading) {
    List<String> lines =
        new ArrayList<>(
            reading.doubts().stream()
                .map(doubt -> ("doubt " + doubt.kind() + " " + doubt.said()).strip())
                .toList());
    if (reading.plan() != null) {
      lines.addAll(of(reading.plan()));
    }
    return sorted(lines);
  }

  /** Those lines that claim a fact or an act: all but wishes, which only order. */
  public static List<String> claims(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("wish ") && !line.startsWith("avoid "))
        .toList();
  }

  private List<String> of(CheckedPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(act(plan.act()));
    CheckedBundle bundle = plan.bundle();
    if (bundle == null) {
      plan.changes().forEach(change -> lines.add(change(change)));
    } else {
      addBundle(bundle, lines);
    }
    plan.likeItems().forEach(item -> lines.add("like " + title(item)));
    plan.unlikeItems().forEach(item -> lines.add("unlike " + title(item)));
    addIf(lines, plan.wish() != null, "wish " + oneLine(plan.wish()));
    addIf(lines, plan.avoid() != null, "avoid " + oneLine(plan.avoid()));
    if (plan.sort() != null) {
      String direction = plan.sort().ascending() ? " ascending" : " descending";
      lines.add("sort " + ConstraintText.label(plan.sort().field()) + direction);
    }
    addIf(lines, plan.limit() != null, "limit " + plan.limit());
    return sorted(lines);
  }

  /** Lines in the order in which they are compared; the act "recommend" goes without saying. */
  public static List<String> sorted(List<String> lines) {
    return lines.stream().filter(line -> !line.equals("recommend")).sorted().toList();
  }

  private static void addIf(List<String> lines, boolean condition, String line) {
    if (condition) {
      lines.add(line);
    }
  }

  private static @Nullable String oneLine(@Nullable String wishes) {
    return wishes == null ? null : wishes.replace('\n', ' ');
  }

  private String act(Act act) {
    return switch (act) {
      case Act.Recommend recommend -> "recommend";
      case Act.ShowMore more -> "show more";
      case Act.TryAgain(boolean sorry) -> sorry ? "try again, sorry" : "try again";
      case Act.Count count -> "count";
      case Act.Statistic(Act.Statistic.Measure measure, String field) ->
          "statistic "
              + measure.name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + " "
              + ConstraintText.label(field);
      case Act.Bundle bundle -> "recommend"; // its lines are its own
      case Act.Relate(ItemRelation relation) -> relation(relation);
      case Act.ListValues(String field) -> "list " + ConstraintText.label(field);
      case Act.LookUp(ItemReference item, @Nullable String field) ->
          "look up "
              + (field == null ? "everything" : ConstraintText.label(field))
              + " of "
              + title(item);
      case Act.AskAbout(ItemReference item, @Nullable String words) ->
          "ask " + (words == null ? "what it is about" : oneLine(words)) + " of " + title(item);
      case Act.AskEach(List<ItemReference> items, @Nullable String words, boolean best) ->
          (best ? "ask which is " : "ask each ")
              + (words == null ? "what it is about" : oneLine(words))
              + " of "
              + titles(items);
      case Act.AskFacts(List<ItemReference> items, List<String> facts) ->
          "facts "
              + facts.stream()
                  .map(fact -> fact.lines().findFirst().orElse(fact))
                  .map(ConstraintText::label)
                  .collect(Collectors.joining(", "))
              + " of "
              + titles(items);
      case Act.AskWho(ItemReference item) -> "ask who of " + title(item);
      case Act.Choose(ItemReference item) -> "choose " + title(item);
      case Act.Compare(List<ItemReference> items) -> "compare " + titles(items);
      case Act.Explain(ItemReference item) -> "explain " + title(item);
      case Act.AskBack(String field) -> "ask " + field;
      case Act.Remember(List<Opinion> opinions) ->
          "remember " + opinions.stream().map(this::opinion).collect(Collectors.joining(" | "));
      case Act.Forget(@Nullable String words, @Nullable Boolean likes) ->
          "forget "
              + (likes == null ? "" : likes ? "likes " : "dislikes ")
              + (words == null ? "everything" : words);
      case Act.ShowProfile profile -> "profile";
      case Act.SmallTalk(Act.SmallTalk.Kind kind) ->
          "small talk " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private String relation(ItemRelation relation) {
    return switch (relation) {
      case ItemRelation.GoesWith(ItemReference item) -> "goes with " + title(item);
      case ItemRelation.InsteadOf(ItemReference item) -> "instead of " + title(item);
      case ItemRelation.Again(ItemRelation.Again.Which which) ->
          "again " + which.name().toLowerCase(Locale.ROOT);
      case ItemRelation.Surprise surprise -> "surprise";
      case ItemRelation.Trending trending -> "trending";
      case ItemRelation.GiftFor(@Nullable String recipient) ->
          "gift" + (recipient == null ? "" : " for " + recipient);
    };
  }

  private String opinion(Opinion opinion) {
    boolean item = opinion.field().equals(Opinion.ITEM);
    return (opinion.likes() ? "likes " : "dislikes ")
        + opinion.field()
        + " "
        + (item ? title(new ItemId(opinion.value())) : opinion.value());
  }

  private void addBundle(CheckedBundle bundle, List<String> lines) {
    if (bundle.budget() != null) {
      lines.add("together " + text.of(bundle.budget()));
    }
    if (bundle.isOneShop()) {
      lines.add("one " + bundle.shopField());
    }
    if (bundle.voucher() != null) {
      lines.add(voucher(bundle.voucher()));
    }
    bundle.shared().forEach(each -> lines.add("each " + text.of(each)));
    for (int number = 1; number <= bundle.parts().size(); number++) {
      CheckedBundle.Part part = bundle.parts().get(number - 1);
      for (Constraint constraint : part.conditions()) {
        List<Constraint> all =
            constraint instanceof Constraint.AllOf every ? every.parts() : List.of(constraint);
        for (Constraint one : all) {
          lines.add("part " + number + " " + text.of(one));
        }
      }
      if (part.wish() != null) {
        lines.add("part " + number + " wish " + part.wish());
      }
      if (part.avoid() != null) {
        lines.add("part " + number + " avoid " + part.avoid());
      }
    }
  }

  private static String voucher(Voucher voucher) {
    String discount =
        switch (voucher.discount()) {
          case Voucher.Discount.Fixed(BigDecimal amount) -> amount.toPlainString() + " off";
          case Voucher.Discount.Percentage(BigDecimal percent, @Nullable BigDecimal cap) ->
              percent.toPlainString()
                  + " % off"
                  + (cap == null ? "" : " up to " + cap.toPlainString());
        };
    String from = voucher.atThreshold() ? " from " : " above ";
    String scope = voucher.scope() == Voucher.Scope.SAME_SHOP ? " of one shop" : "";
    return "voucher " + discount + from + voucher.threshold().toPlainString() + scope;
  }

  private String change(LogChange change) {
    return switch (change) {
      case LogChange.Add(Constraint constraint, Combination combination) ->
          sign(constraint, combination) + text.of(constraint);
      case LogChange.RetractField(String field) -> "- field " + ConstraintText.label(field);
      case LogChange.RetractValue(String value) -> "- value " + value;
      case LogChange.GoBackBefore(String words) -> "back before " + words;
      case LogChange.UndoLast undo -> "undo";
      case LogChange.Exclude(ItemId item) -> "exclude " + title(item);
      case LogChange.Clear clear -> "clear";
    };
  }

  /** Replacing is worth a sign only where the field could hold both. */
  private String sign(Constraint constraint, Combination combination) {
    boolean multi =
        constraint instanceof Constraint.OneOf one
            && catalogue
                .schema()
                .find(one.field())
                .filter(FieldDefinition::multiValued)
                .isPresent();
    return switch (combination) {
      case NARROWS -> "narrow ";
      case REPLACES, INSTEAD -> multi ? "= " : "+ ";
      case ALONGSIDE -> "+ ";
    };
  }

  private String titles(List<ItemReference> items) {
    return items.stream().map(this::title).collect(Collectors.joining(" | "));
  }

  private String title(ItemReference item) {
    return title(((ItemReference.ById) item).id());
  }

  private String title(ItemId item) {
    return catalogue.title(catalogue.indexOf(item));
  }
}
