package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Act.Statistic.Measure;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Optional;

/** Questions about one figure of the catalogue: the average price, the commonest colour. */
final class StatisticRules {
  private static final String WHAT_IS = "[what (is|are)|which is|tell me] [the|your] ";
  private static final String OF = " [of|for|among|in] [the|your|all|all the|all your]";
  private static final String USUALLY = "(on average|usually|typically|normally|in general)";

  static final List<Rule> ALL =
      List.of(
          figure(Measure.AVERAGE, WHAT_IS + "(average|mean|typical) {field}" + OF)
              .as(
                  "shop: what is the average price of laptops?",
                  "films: average length of comedies"),
          figure(Measure.MEDIAN, WHAT_IS + "median {field}" + OF).as("shop: the median price"),
          figure(Measure.LOWEST, WHAT_IS + "(lowest|minimum|smallest) {field}" + OF)
              .as("shop: what's the lowest price for a backpack?"),
          figure(Measure.HIGHEST, WHAT_IS + "(highest|maximum|top|largest) {field}" + OF)
              .as("films: what is the highest rating?"),
          figure(Measure.RANGE, WHAT_IS + "{field} range" + OF, WHAT_IS + "range of {field}" + OF)
              .as("shop: what is the price range of headphones?"),
          Rule.named("average cost")
              .when(
                  "how much (does|do|is|are) [a|an|the|your] ({names}|{noun}) [cost] " + USUALLY,
                  "what (does|do) [a|an|the|your] ({names}|{noun}) cost " + USUALLY,
                  USUALLY + " how much (does|do|is|are) [a|an|the|your] ({names}|{noun}) [cost]")
              .then((match, draft) -> cost(match, draft))
              .as("shop: how much does a laptop cost on average?"),
          figure(
                  Measure.MOST_COMMON,
                  WHAT_IS + "(most common|commonest|most frequent|most usual) {field}" + OF,
                  "(which|what) {field} (has|have|is|are|made|makes|wrote|directed) [the] most [{noun}|common|frequent] [here]",
                  "(which|what) {field} do you have [the] most [{noun}] [of]")
              .as(
                  "shop: what is the most common colour of sneakers?",
                  "films: which director made the most films?"),
          figure(
                  Measure.LEAST_COMMON,
                  WHAT_IS + "(least common|rarest|least frequent) {field}" + OF,
                  "(which|what) {field} (has|have|is) [the] (least|fewest) [{noun}|common]")
              .as("films: what is the rarest genre?"),
          figure(
                  Measure.DISTINCT,
                  "how many (different|distinct) {field}" + " [are there|do you (have|sell)]")
              .as("shop: how many different brands do you have?"),
          Rule.named("most common maker")
              .when("who (publishes|makes|sells|produces) [the] most [{noun}] [here]")
              .then((match, draft) -> mostCommon(match, draft, FieldRole.BRAND))
              .as("shop: who makes the most products?"),
          Rule.named("most common creator")
              .when(
                  "who (directed|directs|wrote|writes|designed|designs|recorded) [the] most [{noun}] [here]")
              .then((match, draft) -> mostCommon(match, draft, FieldRole.CREATOR))
              .as("films: who directed the most movies?"));

  private StatisticRules() {}

  private static Rule.Partial figure(Measure measure, String... patterns) {
    return Rule.named("figure " + measure)
        .when(patterns)
        .then((match, draft) -> figure(match, draft, measure));
  }

  private static boolean figure(Match match, Draft draft, Measure measure) {
    FieldDefinition field = match.get(Slot.FIELD);
    FieldKind kind =
        switch (measure) {
          case MOST_COMMON, LEAST_COMMON, DISTINCT -> FieldKind.CATEGORY;
          case LOWEST, HIGHEST, RANGE, AVERAGE, MEDIAN -> FieldKind.NUMBER;
        };
    return field.kind() == kind && draft.act(new Act.Statistic(measure, field.name()));
  }

  private static boolean cost(Match match, Draft draft) {
    Optional<FieldDefinition> price =
        match.message().vocabulary().fields().withRole(FieldRole.PRICE);
    if (price.isEmpty() || (match.has(Slot.NAMES) && !NameRules.affirm(match, draft))) {
      return false;
    }
    return draft.act(new Act.Statistic(Measure.AVERAGE, price.get().name()));
  }

  private static boolean mostCommon(Match match, Draft draft, FieldRole role) {
    Optional<FieldDefinition> field = match.message().vocabulary().fields().withRole(role);
    return field.filter(f -> f.kind() == FieldKind.CATEGORY).isPresent()
        && draft.act(new Act.Statistic(Measure.MOST_COMMON, field.get().name()));
  }
}
