package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.grammar.match.NameList;
import io.vouch.agent.understanding.vocabulary.NameEvidence;
import io.vouch.agent.understanding.vocabulary.NameEvidence.Degree;
import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Names, flags and words that items must or must not have. */
final class NameRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning("without such", (match, draft) -> withoutSuch(match, draft)),
          new Rule.Meaning("without", (match, draft) -> names(match, draft, Set.of(), Mood.DENY)),
          new Rule.Meaning(
              "instead", (match, draft) -> names(match, draft, Set.of(), Mood.INSTEAD)),
          preferring("by", FieldRole.BRAND, FieldRole.CREATOR),
          preferring("starring", FieldRole.OTHER, FieldRole.CREATOR),
          preferring("made of", FieldRole.OTHER),
          preferring("for", FieldRole.AUDIENCE),
          new Rule.Meaning("names", (match, draft) -> names(match, draft, Set.of(), Mood.AFFIRM)),
          new Rule.Meaning("field names", (match, draft) -> inField(match, draft)),
          new Rule.Meaning("flag", (match, draft) -> flag(match, draft)),
          new Rule.Meaning("with words", (match, draft) -> draft.wish(words(match))),
          new Rule.Meaning(
              "without words", (match, draft) -> !isHarmless(match) && draft.avoid(words(match))),
          new Rule.Meaning("any of", (match, draft) -> anyOf(match, draft)),
          new Rule.Meaning("by unknown", (match, draft) -> byUnknown(match, draft)),
          new Rule.Meaning("slip", (match, draft) -> names(match, draft, Set.of(), Mood.AFFIRM)));

  private enum Mood {
    AFFIRM,
    DENY,
    INSTEAD
  }

  private NameRules() {}

  private static Rule.Meaning preferring(String name, FieldRole... roles) {
    Set<FieldRole> preferred = Set.of(roles);
    return new Rule.Meaning(name, (match, draft) -> names(match, draft, preferred, Mood.AFFIRM));
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
    if (mood == Mood.AFFIRM && says(match, WordList.NOR)) { // "neither black nor grey" denies
      return false;
    }
    NameEvidence evidence = match.message().vocabulary().evidence();
    boolean bare =
        mood == Mood.AFFIRM && match.has(Slot.NAMES) && !isMaker(evidence, list, preferred);
    List<NameList.Entry> meant = bare ? meant(evidence, list, draft) : list.entries();
    if (meant.isEmpty()) {
      return true;
    }
    Map<FieldDefinition, List<NameList.Entry>> byField = new LinkedHashMap<>();
    for (NameList.Entry entry : meant) {
      byField
          .computeIfAbsent(fieldOf(entry, preferred, byField.keySet()), key -> new ArrayList<>())
          .add(entry);
    }
    if (mood == Mood.DENY && holdsAnotherRemark(match, byField.size())) {
      return false;
    }
    // "for women, red or blue": the alternatives are those of the one field
    boolean acrossFields = byField.values().stream().allMatch(entries -> entries.size() == 1);
    if (saysOr(match) && byField.size() > 1 && acrossFields && mood != Mood.DENY) {
      List<Statement> parts = new ArrayList<>();
      byField.forEach((field, entries) -> parts.add(statement(field, entries, true)));
      return bare ? draft.presume(new Statement.Any(parts)) : draft.add(new Statement.Any(parts));
    }
    byField.forEach((field, entries) -> {
      boolean presumed = bare && !areCertain(evidence, field, entries);
      boolean any =
          list.alternatives()
              || areNeverTogether(match.message().vocabulary().catalogue(), field, entries);
      change(draft, field, entries, any, mood, presumed);
    });
    return true;
  }

  /** "No sneakers with logos" keeps away from those, not from all sneakers. */
  private static boolean withoutSuch(Match match, Draft draft) {
    int from = match.startOf(Slot.NAMES);
    return endsInKind(match, from)
        && !match.message().parted(match.start(), match.end())
        && isOneRemark(match, match.startOf(Slot.ASKED))
        && draft.avoid(match.message().text(from, match.end()));
  }

  /** Whether the last of the names that follow each other is one of a kind ("red sneakers"). */
  private static boolean endsInKind(Match match, int from) {
    int end = from;
    boolean kind = false;
    for (Match.Filled filled : match.filled()) {
      if (filled.found().start() == end && filled.found().value() instanceof NameList names) {
        end = filled.found().end();
        kind = isKind(names.entries().getLast());
      }
    }
    return kind;
  }

  /** Whether nothing in the words, up to the last, opens another remark ("with logos, but …"). */
  private static boolean isOneRemark(Match match, int from) {
    Message message = match.message();
    for (int at = from; at < match.end(); at++) {
      boolean joins = message.has(WordList.AND, at) || message.has(WordList.OR, at);
      if (!joins && opensAnother(message, at)
          || joins && message.has(WordList.JOINED_NEGATION_ENDS, at + 1)) {
        return false;
      }
    }
    return !Filler.isFiller(message, match.end() - 1);
  }

  private static boolean opensAnother(Message message, int at) {
    return message.has(WordList.BOUNDARIES, at)
        || message.has(WordList.NEGATION_ENDS, at)
        || message.has(WordList.LATER_NEGATION_ENDS, at);
  }

  private static boolean isKind(NameList.Entry entry) {
    return entry.fields().stream().anyMatch(field -> field.role() == FieldRole.CATEGORY);
  }

  /** "Not by Acme, red sneakers": behind the mark something else is said. */
  private static boolean holdsAnotherRemark(Match match, int fields) {
    Message message = match.message();
    boolean goesOn = message.startsName(match.end()) && !message.at(match.end()).parted();
    boolean others =
        fields > 1 && !message.has(WordList.REFUSALS, match.start()) || isContrast(match);
    return !saysOr(match) && message.parted(match.start(), match.end()) && (others || goesOn);
  }

  /** "Not red, blue" wants blue; a longer list is all denied. */
  private static boolean isContrast(Match match) {
    NameList list = match.get(match.has(Slot.NAMES) ? Slot.NAMES : Slot.SLIP);
    return list.entries().size() == 2
        && match.message().has(WordList.CONTRASTING_NEGATORS, match.start());
  }

  private static boolean saysOr(Match match) {
    return says(match, WordList.OR) || says(match, WordList.NOR);
  }

  private static boolean says(Match match, WordList list) {
    for (int at = match.start(); at < match.end(); at++) {
      if (match.message().is(at, list)) {
        return true;
      }
    }
    return false;
  }

  /** "By X" says which field: the word is no guess, unless the texts say that it is no maker's. */
  private static boolean isMaker(NameEvidence evidence, NameList list, Set<FieldRole> preferred) {
    return list.entries().stream()
        .allMatch(entry ->
            entry.fields().stream()
                .anyMatch(field ->
                    preferred.contains(field.role())
                        && (field.role() == FieldRole.BRAND || field.role() == FieldRole.CREATOR)
                        && !evidence.speaksAgainst(new Name(field, entry.said()))));
  }

  /**
   * The names that a bare word is evidence enough for; the others are wishes. Of alternatives one
   * of a field speaks for all of the field: "brown or black" never becomes black alone.
   */
  private static List<NameList.Entry> meant(NameEvidence evidence, NameList list, Draft draft) {
    Set<FieldDefinition> spokenFor = new HashSet<>();
    for (NameList.Entry entry : list.alternatives() ? list.entries() : List.<NameList.Entry>of()) {
      entry.fields().stream()
          .filter(field -> isMeant(evidence, field, entry))
          .forEach(spokenFor::add);
    }
    List<NameList.Entry> meant = new ArrayList<>();
    for (NameList.Entry entry : list.entries()) {
      if (entry.fields().stream()
          .anyMatch(field -> spokenFor.contains(field) || isMeant(evidence, field, entry))) {
        meant.add(entry);
      } else {
        draft.wish(entry.said());
      }
    }
    return meant;
  }

  private static boolean isMeant(
      NameEvidence evidence, FieldDefinition field, NameList.Entry entry) {
    return evidence.of(new Name(field, entry.said())) != Degree.NONE;
  }

  private static boolean areCertain(
      NameEvidence evidence, FieldDefinition field, List<NameList.Entry> entries) {
    return entries.stream()
        .allMatch(entry -> evidence.of(new Name(field, entry.said())) == Degree.CERTAIN);
  }

  private static void change(
      Draft draft,
      FieldDefinition field,
      List<NameList.Entry> entries,
      boolean alternatives,
      Mood mood,
      boolean presumed) {
    Statement statement = statement(field, entries, alternatives || mood == Mood.DENY);
    switch (mood) {
      case AFFIRM -> {
        if (presumed) {
          draft.presume(statement);
        } else {
          draft.add(statement);
        }
      }
      case DENY -> draft.add(new Statement.Not(statement));
      case INSTEAD -> draft.change(new ConstraintChange.Instead(statement));
    }
  }

  private static Statement statement(
      FieldDefinition field, List<NameList.Entry> entries, boolean alternatives) {
    List<String> said = entries.stream().map(NameList.Entry::said).toList();
    boolean any = alternatives || said.size() == 1 || !field.multiValued();
    return new Statement.Leaf(field.name(), any ? Operator.IS : Operator.HAS_ALL, said);
  }

  /** Of persons who made nothing together, each is meant by themselves. */
  private static boolean areNeverTogether(
      Catalogue catalogue, FieldDefinition field, List<NameList.Entry> entries) {
    if (field.role() != FieldRole.CREATOR || entries.size() < 2) {
      return false;
    }
    CategoryColumn column = catalogue.categories(field.name());
    RoaringBitmap all = null;
    for (NameList.Entry entry : entries) {
      int code = column.codeOf(entry.said());
      RoaringBitmap with = code < 0 ? new RoaringBitmap() : column.itemsWith(code);
      all = all == null ? with : RoaringBitmap.and(all, with);
    }
    return all != null && all.isEmpty();
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
    if (!all) {
      return false;
    }
    Statement said = statement(field, list.entries(), list.alternatives());
    boolean complete = match.message().vocabulary().evidence().isComplete(field);
    return complete ? draft.add(said) : draft.presume(said);
  }

  private static boolean flag(Match match, Draft draft) {
    boolean inStock =
        !match.has(Slot.FIELD)
            || (match.get(Slot.FIELD).role() == FieldRole.STOCK && saysAvailable(match));
    Optional<FieldDefinition> field =
        inStock
            ? match.message().vocabulary().fields().withRole(FieldRole.AVAILABILITY)
            : Optional.of(match.get(Slot.FIELD));
    boolean not = match.marked(Mark.DENY);
    return field.isPresent()
        && field.get().kind() == FieldKind.FLAG
        && !isOnOffer(match)
        && draft.add(
            new Statement.Leaf(field.get().name(), Operator.IS, List.of(not ? "false" : "true")));
  }

  /** "What else is available": what is offered, not what must be in stock now. */
  private static boolean isOnOffer(Match match) {
    if (!match.has(Slot.FIELD) || match.marked(Mark.SURE)) {
      return false;
    }
    LanguagePack pack = match.message().pack();
    return pack.list(WordList.ON_OFFER).stream()
        .anyMatch(word -> pack.forms().key(word).equals(match.key(Slot.FIELD)));
  }

  /** Whether the field was called by a word for being available ("in stock"). */
  private static boolean saysAvailable(Match match) {
    LanguagePack pack = match.message().pack();
    String said = match.key(Slot.FIELD);
    return pack.catalogue().fieldWords().getOrDefault(FieldRole.AVAILABILITY, List.of()).stream()
        .anyMatch(word -> pack.forms().key(word).equals(said));
  }

  private static String words(Match match) {
    return match.get(match.has(Slot.TEXT) ? Slot.TEXT : Slot.PROPER);
  }

  /** "I have Netflix and Hulu": whatever is on one of them will do. */
  private static boolean anyOf(Match match, Draft draft) {
    List<NameList.Entry> entries = match.get(Slot.NAMES).entries();
    FieldDefinition field = entries.getFirst().fields().getFirst();
    boolean owned = field.multiValued() && field.role() == FieldRole.OTHER;
    return owned
        && entries.stream().allMatch(entry -> entry.fields().contains(field))
        && draft.add(statement(field, entries, true));
  }

  /** "Not sure", "sans fil": what stands behind the negation is not denied by it. */
  private static boolean isHarmless(Match match) {
    int denied = match.filled().getFirst().found().start();
    return match.message().has(WordList.HARMLESS_NEGATION, denied)
        || match.message().has(WordList.GIVING_UP, denied);
  }

  /** A proper noun where a maker's name stands: the check will ask for a real one. */
  private static boolean byUnknown(Match match, Draft draft) {
    var fields = match.message().vocabulary().fields();
    boolean have = match.marked(Mark.HAVE);
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
