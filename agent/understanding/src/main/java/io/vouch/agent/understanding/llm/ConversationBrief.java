package io.vouch.agent.understanding.llm;

import io.vouch.agent.understanding.ConversationView;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a prompt tells of a conversation: the last slate by rank, the focus, the active conditions.
 */
final class ConversationBrief {
  /** A model reads it: English. */
  private static final BriefMessages BRIEF = Messages.of(BriefMessages.class, Language.ENGLISH);

  /** An id is the catalogue's text; only what cannot be a sentence is shown. */
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");

  private static final int MAX_SHOWN = 20;

  private ConversationBrief() {}

  static String of(ConversationView view) {
    List<String> lines = new ArrayList<>();
    List<ItemId> slate = view.slate();
    lines.add(slate.isEmpty() ? BRIEF.nothingShown() : BRIEF.lastList());
    for (int i = 0; i < Math.min(slate.size(), MAX_SHOWN); i++) {
      lines.add((i + 1) + ". " + shown(slate.get(i)));
    }
    ItemId focus = view.inFocus();
    if (focus != null) {
      lines.add(BRIEF.inFocus(shown(focus)));
    }
    List<Constraint> active = view.log().constraints();
    lines.add(active.isEmpty() ? BRIEF.noConditions() : BRIEF.conditions());
    active.stream().limit(MAX_SHOWN).forEach(constraint -> lines.add("- " + words(constraint)));
    return String.join("\n", lines);
  }

  private static String shown(ItemId id) {
    return PLAIN_ID.matcher(id.value()).matches() ? "item " + id : "an item";
  }

  private static String words(Constraint constraint) {
    return switch (constraint) {
      case Constraint.NumberRange r -> r.field() + range(r);
      case Constraint.OneOf c -> c.field() + " is " + String.join(" or ", c.names());
      case Constraint.EveryOf c -> BRIEF.allOf(c.field(), String.join(" and ", c.names()));
      case Constraint.FlagIs c -> c.field() + " is " + c.flag();
      case Constraint.HasWords c ->
          BRIEF.hasWords(c.field() == null ? "text" : c.field(), String.join(" ", c.words()));
      case Constraint.AmongItems c -> "among " + c.items().size() + " items";
      case Constraint.Not c -> "not (" + words(c.constraint()) + ")";
      case Constraint.AllOf c -> joined(c.parts(), " and ");
      case Constraint.AnyOf c -> joined(c.parts(), " or ");
    };
  }

  private static String joined(List<Constraint> parts, String by) {
    return parts.stream().map(part -> "(" + words(part) + ")").collect(Collectors.joining(by));
  }

  private static String range(Constraint.NumberRange range) {
    StringBuilder words = new StringBuilder();
    if (range.min() != Double.NEGATIVE_INFINITY) {
      words.append(range.minInclusive() ? " at least " : " more than ");
      words.append(CatalogueBrief.plain(range.min()));
    }
    if (range.max() != Double.POSITIVE_INFINITY) {
      words.append(range.maxInclusive() ? " at most " : " less than ");
      words.append(CatalogueBrief.plain(range.max()));
    }
    return words.toString();
  }
}
