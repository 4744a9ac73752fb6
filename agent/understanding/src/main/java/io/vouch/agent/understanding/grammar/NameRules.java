package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names, flags and words that items must or must not have. */
final class NameRules {
  private static final String NOT =
      "(without|no|not|neither|except [for]|excluding|minus|avoid|anything but|other than|apart from|not interested in|nothing|non"
          + "|(do not|never) (want|show me|recommend|suggest|include|like)|(is|are) not|rather not|no more) "
          + "[any|anything|something] [by|from|in|with|of|for|made by|directed by|starring|the] [brand|{noun}|the|a|an] ";

  static final List<Rule> ALL =
      List.of(
          Rule.named("without")
              .when(NOT + "{names} [please|at all]", NOT + "{slip}")
              .then((match, draft) -> names(match, draft, Set.of(), Mood.DENY))
              .as(
                  "films: thrillers without Tom Hanks",
                  "shop: a laptop, but not Orion",
                  "films: no horror or crime"),
          Rule.named("instead")
              .when(
                  "[in|with|by|from|a|an|the|some] {names} instead [please]",
                  "[a|an|the|some] {names} {noun} instead [please]",
                  "rather have [them|it|one|those] [in|from|by] {names}",
                  "instead {names}",
                  "rather {names}",
                  "(make (it|that)|change (it|that) to|switch to) [a|an|the|in|something] {names}",
                  "actually {names} [instead]",
                  "{names} instead of [the|a|an] {names}",
                  "(what|how) about [some|a|an|the] {names} [instead|then]")
              .then((match, draft) -> names(match, draft, Set.of(), Mood.INSTEAD))
              .as("films+: comedies instead", "shop: make it blue", "shop: what about phones?"),
          prefixed(
                  "by",
                  Set.of(FieldRole.BRAND, FieldRole.CREATOR),
                  "[only] (by|from|of|made by|directed by|written by|designed by|created by|published by|produced by|from the brand|by the brand)")
              .as(
                  "shop: headphones by Orion",
                  "shop+: only from Acme",
                  "films: movies by David Fincher"),
          prefixed(
                  "starring",
                  Set.of(FieldRole.OTHER, FieldRole.CREATOR),
                  "[only|just] [the] [ones|{noun}] (with|starring|featuring|played by)")
              .as("films: films with Harrison Ford", "films: starring Tom Hanks or Bill Murray"),
          prefixed("made of", Set.of(FieldRole.OTHER), "(made (of|from|out of|with)|out of)")
              .as("shop: made of red"),
          prefixed("for", Set.of(FieldRole.AUDIENCE), "(for|suitable for|made for)")
              .as("shop: sneakers for women"),
          Rule.named("names")
              .when("[only|just|either|in|strictly] [the] {names} [only]")
              .then((match, draft) -> names(match, draft, Set.of(), Mood.AFFIRM))
              .as(
                  "shop: Show me red sneakers",
                  "films: romantic comedies",
                  "shop: something red or blue"),
          Rule.named("field names")
              .when("{field} [is|should be|must be|of] [the] {names}", "{names} as [the|a] {field}")
              .then((match, draft) -> inField(match, draft))
              .as("shop: brand Acme", "shop: colour should be red", "films: genre is thriller"),
          Rule.named("flag")
              .when(
                  "[that|which] [is|are] [only] {field} [only|ones]",
                  "(not|non|no) {field} [stuff|{noun}]",
                  "(is|are) not {field}",
                  "[that|which] i can (buy|get) (now|today|right now)")
              .then((match, draft) -> flag(match, draft))
              .as(
                  "shop: a waterproof jacket",
                  "shop: laptops in stock",
                  "shop: jackets that are not waterproof"),
          Rule.named("with words")
              .when(
                  "(with|having|has|includes|including) [a|an|the|some|built in] {text words}",
                  "with {proper noun}")
              .then((match, draft) -> draft.add(words(match)))
              .as("shop: laptop with wifi", "shop: headphones with noise cancelling"),
          Rule.named("without words")
              .when(
                  "(without|no|not|avoid|excluding) [a|an|the|any] {text words}",
                  "(without|not|no) {proper noun}")
              .then((match, draft) -> draft.add(new Statement.Not(words(match))))
              .as("shop: a backpack without rain cover"),
          Rule.named("by unknown")
              .when(
                  "(by|from|made by|directed by|of the brand|brand) {proper noun}",
                  "(do you (have|sell|carry|stock)|have you got|show me) [any|anything by|anything from] {proper noun} [{noun}]")
              .then((match, draft) -> byUnknown(match, draft))
              .as("shop: do you have Nike?", "films: movies by Kubrick"),
          Rule.named("slip")
              .when("{slip}")
              .then((match, draft) -> names(match, draft, Set.of(), Mood.AFFIRM))
              .as("films: thriler", "shop: lapttops under 900"));

  private enum Mood {
    AFFIRM,
    DENY,
    INSTEAD
  }

  private NameRules() {}

  private static Rule.Partial prefixed(String name, Set<FieldRole> roles, String prefix) {
    return Rule.named(name)
        .when(prefix + " [the|director|actor|actress|author|brand|a|an|my|some] {names}")
        .then((match, draft) -> names(match, draft, roles, Mood.AFFIRM));
  }

  /** The names of a match of another rule, as conditions. */
  static boolean affirm(Match match, Draft draft) {
    return names(match, draft, Set.of(), Mood.AFFIRM);
  }

  /**
   * One statement per field, in the order said; preferred roles decide where several fields have a
   * name.
   */
  private static boolean names(Match match, Draft draft, Set<FieldRole> preferred, Mood mood) {
    NameList list = match.get(match.has(Slot.NAMES) ? Slot.NAMES : Slot.SLIP);
    Map<FieldDefinition, List<NameList.Entry>> byField = new LinkedHashMap<>();
    for (NameList.Entry entry : list.entries()) {
      byField
          .computeIfAbsent(fieldOf(entry, preferred, byField.keySet()), key -> new ArrayList<>())
          .add(entry);
    }
    if (list.alternatives() && byField.size() > 1 && mood != Mood.DENY) {
      List<Statement> parts = new ArrayList<>();
      byField.forEach((field, entries) -> parts.add(statement(field, entries, true)));
      return draft.add(new Statement.Any(parts));
    }
    byField.forEach((field, entries) -> change(draft, field, entries, list.alternatives(), mood));
    return true;
  }

  private static void change(
      Draft draft,
      FieldDefinition field,
      List<NameList.Entry> entries,
      boolean alternatives,
      Mood mood) {
    Statement statement = statement(field, entries, alternatives || mood == Mood.DENY);
    switch (mood) {
      case AFFIRM -> draft.add(statement);
      case DENY -> draft.add(new Statement.Not(statement));
      case INSTEAD -> draft.change(new ConstraintChange.Instead(statement));
    }
  }

  private static Statement statement(
      FieldDefinition field, List<NameList.Entry> entries, boolean alternatives) {
    List<String> said = entries.stream().map(NameList.Entry::said).toList();
    Operator operator =
        alternatives || said.size() == 1 || !field.multiValued() ? Operator.IS : Operator.HAS_ALL;
    return new Statement.Leaf(field.name(), operator, said);
  }

  private static FieldDefinition fieldOf(
      NameList.Entry entry, Set<FieldRole> preferred, Set<FieldDefinition> used) {
    Optional<FieldDefinition> byRole =
        entry.fields().stream().filter(f -> preferred.contains(f.role())).findFirst();
    Optional<FieldDefinition> byList = entry.fields().stream().filter(used::contains).findFirst();
    return byRole.or(() -> byList).orElse(entry.fields().getFirst());
  }

  private static boolean inField(Match match, Draft draft) {
    FieldDefinition field = match.get(Slot.FIELD);
    NameList list = match.get(Slot.NAMES);
    boolean all = list.entries().stream().allMatch(entry -> entry.fields().contains(field));
    return all && draft.add(statement(field, list.entries(), list.alternatives()));
  }

  private static boolean flag(Match match, Draft draft) {
    boolean inStock =
        !match.has(Slot.FIELD)
            || (match.get(Slot.FIELD).role() == FieldRole.STOCK && match.says("in"));
    Optional<FieldDefinition> field =
        inStock
            ? match.message().vocabulary().fields().withRole(FieldRole.AVAILABILITY)
            : Optional.of(match.get(Slot.FIELD));
    boolean not = match.says("not") || match.says("non") || match.says("no");
    return field.isPresent()
        && field.get().kind() == FieldKind.FLAG
        && draft.add(
            new Statement.Leaf(field.get().name(), Operator.IS, List.of(not ? "false" : "true")));
  }

  private static Statement words(Match match) {
    String words = match.get(match.has(Slot.TEXT) ? Slot.TEXT : Slot.PROPER);
    return new Statement.Leaf(Statement.ANY_TEXT, Operator.HAS_WORDS, List.of(words));
  }

  /** A proper noun where a maker's name stands: the check will ask for a real one. */
  private static boolean byUnknown(Match match, Draft draft) {
    var fields = match.message().vocabulary().fields();
    boolean have = match.says("have") || match.says("got");
    Optional<FieldDefinition> field = fields.withRole(FieldRole.BRAND);
    if (field.isEmpty() && have) {
      return draft.act(new Act.LookUp(new ItemReference.ByTitle(match.get(Slot.PROPER)), null));
    }
    field = field.or(() -> fields.withRole(FieldRole.CREATOR));
    return field.isPresent()
        && field.get().kind() == FieldKind.CATEGORY
        && draft.add(
            new Statement.Leaf(field.get().name(), Operator.IS, List.of(match.get(Slot.PROPER))));
  }
}
