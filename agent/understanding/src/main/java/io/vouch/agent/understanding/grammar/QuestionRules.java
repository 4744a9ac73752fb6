package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.grammar.token.StopWords;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Questions about items and about the catalogue, and the wish for more. */
final class QuestionRules {
  private static final String DO_YOU_HAVE =
      "(do you (have|sell|offer|stock|carry|know)|have you got|are (there|available|in the catalogue|in stock)|exist|you have)";

  static final List<Rule> ALL =
      List.of(
          Rule.named("explain the other")
              .when("why {item} (and not|not|instead of|rather than|but not) {item}")
              .then((match, draft) -> draft.act(new Act.Explain(match.all(Slot.ITEM).getLast())))
              .as("films+: why Prisoners and not Heat?"),
          Rule.named("explain")
              .when(
                  "why [not] [(did|do|would|are) you (recommend|recommended|suggest|suggested|pick|picked|choose|chose|show|showed)"
                      + "|(are|were) you (recommending|suggesting|showing)|is|was|do i (see|get)|am i seeing|should i (buy|watch|get)"
                      + "|would i like] [me] {item} [on the list|in the list|here|recommended|for me|to me|in there]",
                  "(how come|explain) [you (recommend|suggest|show)] {item}",
                  "what makes you (think|recommend|suggest) [of] {item}")
              .then((match, draft) -> draft.act(new Act.Explain(match.get(Slot.ITEM))))
              .as(
                  "shop+: why this one?",
                  "films+: why Prisoners?",
                  "shop+: why did you recommend the second one"),
          Rule.named("explain unknown")
              .when("why (not|no) {proper noun}")
              .then((match, draft) ->
                  draft.act(
                      new Act.Explain(
                          new ItemReference.ByTitle(
                              match.message().text(match.start() + 2, match.end())))))
              .as("films: why not Casablanca?"),
          Rule.named("explain focus")
              .when("why", "how come", "why [is] that")
              .then((match, draft) ->
                  match.start() == 0
                      && match.end() == match.message().size()
                      && draft.act(new Act.Explain(new ItemReference.InFocus())))
              .as("shop+: why?"),
          Rule.named("compare items")
              .when(
                  "(compare|comparison of|comparing) {item} (and|with|to|vs|versus|against|or) {item} [(and|with) {item}]",
                  "what is the difference between {item} and {item}",
                  "[how does] {item} (vs|versus|compared to|compare to|compare with) {item}",
                  "which [one] [is] (better|{better}) {item} or {item}",
                  "{item} or {item} which (is better|one)")
              .then((match, draft) -> draft.act(new Act.Compare(match.all(Slot.ITEM))))
              .as(
                  "shop: compare Orion Buds and Acme Sport Buds",
                  "films+: compare the first and the third",
                  "films: what's the difference between Alien and Aliens?"),
          Rule.named("compare numbers")
              .when(
                  "compare {count} (and|with|to|vs) {count}",
                  "[what is] [the] difference between {count} and {count}")
              .then((match, draft) ->
                  draft.act(
                      new Act.Compare(
                          match.all(Slot.COUNT).stream()
                              .<ItemReference>map(ItemReference.ByRank::new)
                              .toList())))
              .as("shop+: compare 2 and 3"),
          Rule.named("compare first")
              .when(
                  "(compare|comparison of) [the] first {count} [ones|items]",
                  "compare [the] top {count}")
              .then((match, draft) -> compareFirst(draft, match.get(Slot.COUNT)))
              .as("shop+: compare the first two"),
          Rule.named("compare shown")
              .when(
                  "compare (them|these|those|all [of them|of these|three]|both [of them]) [{noun}]")
              .then((match, draft) -> compareFirst(draft, match.message().view().slate().size()))
              .as("films+: compare them"),
          Rule.named("look up field")
              .when(
                  "[and] what [is|was|are] the {field} (of|for|on) {item}",
                  "[and] what {field} (is|does|has) {item} [have]",
                  "what is (its|their) {field}",
                  "what (is|are) {item} {field}",
                  "{item} {field}",
                  "does {item} have [a|an] {field}")
              .then((match, draft) ->
                  draft.act(
                      new Act.LookUp(
                          match.has(Slot.ITEM) ? match.get(Slot.ITEM) : new ItemReference.InFocus(),
                          match.get(Slot.FIELD).name())))
              .as("shop+: what is the weight of the second?", "films: what's the rating of Heat"),
          Rule.named("look up flag")
              .when(
                  "[and] (is|are) {item} {field}",
                  "can (i|we|you) (use|play|wear|wash|put) {item} [in the] {field}")
              .then((match, draft) -> lookUpFlag(match, draft))
              .as("shop+: is it in stock?", "shop: is the Bolt Sprint waterproof?"),
          ask(
                  "price",
                  FieldRole.PRICE,
                  "how much (is|are|does|do|for|was) {item} [cost|go for]",
                  "what does {item} cost",
                  "how expensive is {item}",
                  "[what is] the price of {item}")
              .as("shop+: how much is the second?", "shop: what does the Zenit Air cost"),
          ask(
                  "duration",
                  FieldRole.DURATION,
                  "how (long|short) is {item}",
                  "how long does {item} (last|take|run)")
              .as("films+: how long is it?", "films: how long is Heat"),
          ask(
                  "weight",
                  FieldRole.WEIGHT,
                  "how (heavy|light) is {item}",
                  "how much does {item} weigh",
                  "what does {item} weigh")
              .as("shop+: how heavy is the first one?"),
          ask(
                  "year",
                  FieldRole.YEAR,
                  "how (old|new|recent) is {item}",
                  "when (was|did) {item} (made|released|published|come out|filmed|shot)",
                  "when is {item} from",
                  "what year is {item} [from]",
                  "from (when|what year) is {item}")
              .as("films: when was Heat released?", "films: how old is Alien"),
          ask(
                  "rating",
                  FieldRole.RATING,
                  "how (good|well rated) is {item}",
                  "how is {item} rated",
                  "is {item} [any] good")
              .as("films: how good is Whiplash?"),
          ask(
                  "creator",
                  FieldRole.CREATOR,
                  "who (directed|made|wrote|created|recorded|sings|sang) {item}",
                  "who is {item} by",
                  "who is the director of {item}")
              .as("films: who directed Get Out?"),
          Rule.named("look up cast")
              .when("who (is|was|plays|stars|acts|starred|played|acted) in {item}")
              .then((match, draft) -> lookUpCalled(match, draft, "actor"))
              .as("films: who stars in Heat?"),
          Rule.named("look up players")
              .when(
                  "how many (people|players|persons) (can|may) play {item}",
                  "[for] how many (people|players|persons) is {item} [for]")
              .then((match, draft) -> lookUpCalled(match, draft, "player"))
              .as("games: how many people can play Under the Ice?"),
          Rule.named("look up brand")
              .when("who (makes|sells|produces) {item}")
              .then((match, draft) -> lookUpRole(match, draft, FieldRole.BRAND))
              .as("shop+: who makes the third one?"),
          Rule.named("look up everything")
              .when(
                  "[can you] (tell me [some|more|a bit more|something] about|describe|details (on|of|about|for)"
                      + "|(info|information) (on|about)|more (about|info on|information on|details on)) {item}",
                  "what is {item} [about|like]",
                  "(do you (have|know|sell|stock)|have you got|is there) {title}")
              .then((match, draft) -> draft.act(lookUpAll(match)))
              .as(
                  "films: tell me about Whiplash",
                  "shop+: tell me more about the second one",
                  "films: do you have Blade Runner?"),
          Rule.named("look up title")
              .when("{title}")
              .then((match, draft) ->
                  !match.isAlsoName(Slot.TITLE)
                      && isAllThatIsSaid(match)
                      && draft.act(lookUpAll(match)))
              .as("films: groundhog day", "films: I want to watch Blade Runner"),
          Rule.named("count")
              .when(
                  "how many [of (them|these|those)] [are|is]",
                  "[what is] the number of",
                  "count [all] [the]")
              .then((match, draft) -> draft.act(new Act.Count()))
              .as(
                  "films: how many comedies do you have?",
                  "shop: how many laptops under 1000 euros are there"),
          Rule.named("list values")
              .when(
                  "(which|what) {field} " + DO_YOU_HAVE,
                  "(list|show [me]|give me|what are) [all] [of] [the] [different|available] {field} [you have|there are]",
                  "(which|what) {field} (is there|of|for)",
                  "[what|which] {field} can i (choose|pick) from",
                  "(what|which) {field} (do|does) [the|your] {names} (come in|have|exist in)",
                  "(what|which) {field} (are|is) (in|among) [the|your] {names} [{noun}]",
                  "(what|which) {field} (make|makes|made|sell|sells) [the|your] {names} [{noun}]")
              .then((match, draft) ->
                  listValues(match, draft)
                      && (!match.has(Slot.NAMES) || NameRules.affirm(match, draft)))
              .as(
                  "shop: which brands do you have?",
                  "films: what genres are there",
                  "shop: list all categories"),
          Rule.named("show more")
              .when(
                  "[can you|please] [show|give] [me] [some|a few|any] (more|others|other (ones|options|suggestions)|different ones) "
                      + "[please|results|options|suggestions|ideas|of (them|these|those)]",
                  "(show me|give me|go to|see) [the] next [ones|page|results|few|{count}]",
                  "next [page|ones]",
                  "(show me|give me|see) [the] (rest|others|remaining) [ones]",
                  "[do you have|is there|got|have you got|show me|give me] (anything|something) else",
                  "what else [do you have|have you got|is there|can you (suggest|recommend|show me)]",
                  "(keep going|continue|go on)")
              .then((match, draft) -> draft.act(new Act.ShowMore()))
              .as(
                  "shop+: show me more",
                  "films+: next",
                  "shop+: anything else?",
                  "films+: what else do you have?"));

  private QuestionRules() {}

  private static Rule.Partial ask(String name, FieldRole role, String... patterns) {
    return Rule.named("look up " + name)
        .when(patterns)
        .then((match, draft) -> lookUpRole(match, draft, role));
  }

  /** Whether only stop words stand around the match. */
  private static boolean isAllThatIsSaid(Match match) {
    Message message = match.message();
    return IntStream.range(0, message.size())
        .filter(at -> at < match.start() || at >= match.end())
        .allMatch(at -> StopWords.isStop(message.at(at).word()));
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
    return draft.act(new Act.LookUp(match.get(Slot.ITEM), field));
  }

  private static boolean lookUpCalled(Match match, Draft draft, String key) {
    Optional<FieldDefinition> field = match.message().vocabulary().fields().find(key);
    return field.isPresent() && draft.act(new Act.LookUp(match.get(Slot.ITEM), field.get().name()));
  }

  private static boolean lookUpFlag(Match match, Draft draft) {
    FieldDefinition field = match.get(Slot.FIELD);
    return field.kind() == FieldKind.FLAG
        && draft.act(new Act.LookUp(match.get(Slot.ITEM), field.name()));
  }

  private static Act lookUpAll(Match match) {
    return new Act.LookUp(match.get(match.has(Slot.ITEM) ? Slot.ITEM : Slot.TITLE), null);
  }

  private static boolean listValues(Match match, Draft draft) {
    FieldDefinition field = match.get(Slot.FIELD);
    return field.kind() == FieldKind.CATEGORY && draft.act(new Act.ListValues(field.name()));
  }

  private static boolean compareFirst(Draft draft, int count) {
    List<ItemReference> items = new ArrayList<>();
    IntStream.rangeClosed(1, Math.min(count, 20))
        .forEach(rank -> items.add(new ItemReference.ByRank(rank)));
    return draft.act(new Act.Compare(items));
  }
}
