package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions about items and about the catalogue, and the wish for more. */
final class QuestionRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning(
              "explain the other",
              (match, draft) -> draft.act(new Act.Explain(match.all(Slot.ITEM).getLast()))),
          new Rule.Meaning(
              "explain", (match, draft) -> draft.act(new Act.Explain(match.get(Slot.ITEM)))),
          new Rule.Meaning(
              "explain unknown",
              (match, draft) ->
                  draft.act(new Act.Explain(new ItemReference.ByTitle(match.get(Slot.PROPER))))),
          new Rule.Meaning(
              "explain focus",
              (match, draft) ->
                  match.isWhole() && draft.act(new Act.Explain(new ItemReference.InFocus()))),
          new Rule.Meaning(
              "compare items", (match, draft) -> draft.act(new Act.Compare(match.all(Slot.ITEM)))),
          new Rule.Meaning(
              "compare numbers",
              (match, draft) ->
                  draft.act(
                      new Act.Compare(
                          match.all(Slot.COUNT).stream()
                              .<ItemReference>map(ItemReference.ByRank::new)
                              .toList()))),
          new Rule.Meaning(
              "compare first", (match, draft) -> compareFirst(draft, match.get(Slot.COUNT))),
          new Rule.Meaning("compare shown", (match, draft) -> compareShown(match, draft)),
          new Rule.Meaning(
              "look up field",
              (match, draft) ->
                  (!match.opensWith(Slot.ITEM) || match.isSureTitle(Slot.ITEM))
                      && draft.act(AskRules.lookUp(match, match.get(Slot.FIELD).name()))),
          new Rule.Meaning("look up flag", (match, draft) -> lookUpFlag(match, draft)),
          ask("look up price", FieldRole.PRICE),
          ask("look up duration", FieldRole.DURATION),
          ask("look up weight", FieldRole.WEIGHT),
          new Rule.Meaning(
              "look up year",
              (match, draft) ->
                  (!match.marked(Mark.ASKS) || AskRules.asksOfShown(match))
                      && lookUpRole(match, draft, FieldRole.YEAR)),
          ask("look up rating", FieldRole.RATING),
          new Rule.Meaning(
              "look up creator", (match, draft) -> lookUpMaker(match, draft, FieldRole.CREATOR)),
          new Rule.Meaning(
              "look up cast", (match, draft) -> lookUpCalled(match, draft, WordList.ACTOR_FIELDS)),
          new Rule.Meaning(
              "look up players",
              (match, draft) -> lookUpCalled(match, draft, WordList.PLAYER_FIELDS)),
          new Rule.Meaning(
              "look up brand", (match, draft) -> lookUpMaker(match, draft, FieldRole.BRAND)),
          new Rule.Meaning(
              "look up everything",
              (match, draft) ->
                  (!match.has(Slot.TITLE) || match.isSureTitle(Slot.TITLE))
                      && (!match.marked(Mark.ASKS) || AskRules.asksOfShown(match))
                      && draft.act(lookUpEverything(match))),
          new Rule.Meaning(
              "look up title",
              (match, draft) ->
                  !match.isAlsoName(Slot.TITLE)
                      && match.isSureTitle(Slot.TITLE)
                      && !isPlace(match)
                      && onlyStopWordsBeside(match)
                      && draft.act(lookUpAll(match))),
          new Rule.Meaning("count", (match, draft) -> draft.act(new Act.Count())),
          new Rule.Meaning(
              "list values",
              (match, draft) ->
                  listValues(match, draft)
                      && (!match.has(Slot.NAMES) || NameRules.affirm(match, draft))),
          new Rule.Meaning(
              "show more", (match, draft) -> !goesOn(match) && draft.act(new Act.ShowMore())));

  private QuestionRules() {}

  /** "Something more elegant" is no wish for more. */
  private static boolean goesOn(Match match) {
    Message message = match.message();
    int next = match.end();
    if (!message.has(next) || message.at(next).parted()) {
      return false;
    }
    return message.rules().comparisons().knows(message.at(next).word())
        || message.isUnknown(next) && !Filler.isFiller(message, next);
  }

  /** "… in the wild": in small letters, behind a word that asks for nothing. */
  private static boolean isPlace(Match match) {
    Message message = match.message();
    int before = match.start() - 1;
    while (before >= 0 && message.has(WordList.DEFINITE_ARTICLES, before)) {
      before--;
    }
    return before >= 0
        && message.has(WordList.PHRASE_ENDS, before)
        && !message.has(WordList.OPENERS, before)
        && !message.isUpperCase(match.end() - 1);
  }

  private static boolean onlyStopWordsBeside(Match match) {
    Message message = match.message();
    return IntStream.range(0, message.size())
        .filter(at -> at < match.start() || at >= match.end())
        .allMatch(at -> message.isStop(at));
  }

  private static Rule.Meaning ask(String name, FieldRole role) {
    return new Rule.Meaning(name, (match, draft) -> lookUpRole(match, draft, role));
  }

  private static boolean lookUpRole(Match match, Draft draft, FieldRole role) {
    // Without such a field the role's own word stands in the plan, for the check to doubt.
    String field =
        match
            .message()
            .vocabulary()
            .fields()
            .withRole(role)
            .map(FieldDefinition::name)
            .orElse(role.name().toLowerCase(Locale.ROOT));
    return draft.act(AskRules.lookUp(match, field));
  }

  /** Who made it: the creator of a work, the brand of a product, else whoever is named. */
  private static boolean lookUpMaker(Match match, Draft draft, FieldRole role) {
    FieldRole other = role == FieldRole.BRAND ? FieldRole.CREATOR : FieldRole.BRAND;
    return draft.act(
        Stream.of(role, other)
            .flatMap(each -> match.message().vocabulary().fields().withRole(each).stream())
            .findFirst()
            .map(field -> AskRules.lookUp(match, field.name()))
            .orElseGet(() -> new Act.AskWho(AskRules.items(match).getFirst())));
  }

  private static boolean lookUpCalled(Match match, Draft draft, WordList names) {
    Message message = match.message();
    Optional<FieldDefinition> field =
        message.pack().list(names).stream()
            .flatMap(name -> message.vocabulary().fields().find(message.keyOf(name)).stream())
            .findFirst();
    return field.isPresent() && draft.act(AskRules.lookUp(match, field.get().name()));
  }

  private static boolean lookUpFlag(Match match, Draft draft) {
    FieldDefinition field = match.get(Slot.FIELD);
    return field.kind() == FieldKind.FLAG && draft.act(AskRules.lookUp(match, field.name()));
  }

  /** All of one item; of several what they are about. */
  private static Act lookUpEverything(Match match) {
    List<ItemReference> items = AskRules.items(match);
    return items.size() > 1 ? new Act.AskEach(items, null, false) : lookUpAll(match);
  }

  private static Act lookUpAll(Match match) {
    return new Act.LookUp(
        match.has(Slot.TITLE) ? match.get(Slot.TITLE) : AskRules.items(match).getFirst(), null);
  }

  private static boolean listValues(Match match, Draft draft) {
    FieldDefinition field = match.get(Slot.FIELD);
    return field.kind() == FieldKind.CATEGORY && draft.act(new Act.ListValues(field.name()));
  }

  /** "Compare these", "how do those two differ": the items that are pointed at, else all. */
  private static boolean compareShown(Match match, Draft draft) {
    List<ItemReference> items = AskRules.items(match);
    return items.size() > 1
        ? draft.act(new Act.Compare(items))
        : compareFirst(draft, match.message().view().slate().size());
  }

  static boolean compareFirst(Draft draft, int count) {
    List<ItemReference> items = new ArrayList<>();
    IntStream.rangeClosed(1, Math.min(count, 20))
        .forEach(rank -> items.add(new ItemReference.ByRank(rank)));
    return draft.act(new Act.Compare(items));
  }
}
