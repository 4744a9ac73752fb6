package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wishes of a plan: its own, and the words of whatever else in it does not resolve. A negation
 * around such words stays: they are avoided. Numbers make no wish. Each wish is a line.
 */
final class UnresolvedWords {
  private final List<String> sought = new ArrayList<>();
  private final List<String> avoided = new ArrayList<>();

  UnresolvedWords(Plan plan) {
    add(plan.wish(), false);
    add(plan.avoid(), true);
  }

  @Nullable String sought() {
    return joined(sought);
  }

  @Nullable String avoided() {
    return joined(avoided);
  }

  /** Of a word that nearly is a name, the name is wished for or avoided too. */
  void correct(Doubt doubt) {
    if (doubt.kind() == Doubt.Kind.MISSPELT) {
      add(doubt.options().getFirst(), avoided.contains(doubt.said()));
    }
  }

  void add(ConstraintChange change) {
    switch (change) {
      case ConstraintChange.Add(Statement statement, boolean presumed) -> add(statement, false, 0);
      case ConstraintChange.Instead(Statement statement) -> add(statement, false, 0);
      case ConstraintChange.Exclude(ItemReference item) -> add(item, true);
      case ConstraintChange.RetractField field -> {}
      case ConstraintChange.RetractValue value -> {}
      case ConstraintChange.GoBackBefore back -> {}
      case ConstraintChange.UndoLast undo -> {}
      case ConstraintChange.Clear clear -> {}
    }
  }

  void add(ItemReference item, boolean negated) {
    if (item instanceof ItemReference.ByTitle(String title)) {
      add(title, negated);
    }
  }

  void add(Act act) {
    switch (act) {
      case Act.LookUp look -> add(look.item(), false);
      case Act.AskAbout(ItemReference item, @Nullable String words) -> {
        add(item, false);
        add(words, false);
      }
      case Act.AskWho ask -> add(ask.item(), false);
      case Act.AskEach(List<ItemReference> items, @Nullable String words, boolean best) -> {
        items.forEach(item -> add(item, false));
        add(words, false);
      }
      case Act.AskFacts ask -> ask.items().forEach(item -> add(item, false));
      case Act.Choose choose -> add(choose.item(), false);
      case Act.Explain explain -> add(explain.item(), false);
      case Act.Compare compare -> compare.items().forEach(item -> add(item, false));
      case Act.Relate(ItemRelation relation) -> add(relation);
      case Act.Bundle bundle -> bundle.parts().forEach(part -> add(part.said(), false));
      case Act.Recommend recommend -> {}
      case Act.ShowMore more -> {}
      case Act.TryAgain again -> {}
      case Act.Count count -> {}
      case Act.ListValues list -> {}
      case Act.Statistic statistic -> {}
      case Act.AskBack ask -> {}
      case Act.Remember remember -> {}
      case Act.Forget forget -> {}
      case Act.ShowProfile show -> {}
      case Act.SmallTalk talk -> {}
    }
  }

  private void add(ItemRelation relation) {
    switch (relation) {
      case ItemRelation.GoesWith(ItemReference item) -> add(item, false);
      case ItemRelation.InsteadOf(ItemReference item) -> add(item, false);
      case ItemRelation.Again again -> {}
      case ItemRelation.Surprise surprise -> {}
      case ItemRelation.Trending trending -> {}
      case ItemRelation.GiftFor gift -> {}
    }
  }

  private void add(Statement statement, boolean negated, int depth) {
    if (depth > StatementCompiler.DEEPEST) {
      return;
    }
    switch (statement) {
      case Statement.Leaf leaf -> {
        if (isInWords(leaf)) {
          leaf.values().forEach(value -> add(value, negated));
        }
      }
      case Statement.Not(Statement inner) -> add(inner, !negated, depth + 1);
      case Statement.All(List<Statement> parts) ->
          parts.forEach(part -> add(part, negated, depth + 1));
      case Statement.Any(List<Statement> parts) ->
          parts.forEach(part -> add(part, negated, depth + 1));
    }
  }

  private static boolean isInWords(Statement.Leaf leaf) {
    return switch (leaf.operator()) {
      case IS, HAS_ALL, HAS_WORDS -> true;
      case AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, BETWEEN -> false;
    };
  }

  private void add(@Nullable String words, boolean negated) {
    if (words != null && !words.isBlank()) {
      (negated ? avoided : sought).add(words.strip());
    }
  }

  private static @Nullable String joined(List<String> words) {
    return words.isEmpty() ? null : String.join("\n", words);
  }
}
