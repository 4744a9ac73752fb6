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
  static final List<Rule.Meaning> ALL =
      List.of(
          figure("figure average", Measure.AVERAGE),
          figure("figure median", Measure.MEDIAN),
          figure("figure lowest", Measure.LOWEST),
          figure("figure highest", Measure.HIGHEST),
          figure("figure range", Measure.RANGE),
          new Rule.Meaning("average cost", (match, draft) -> cost(match, draft)),
          figure("figure most common", Measure.MOST_COMMON),
          figure("figure least common", Measure.LEAST_COMMON),
          figure("figure distinct", Measure.DISTINCT),
          new Rule.Meaning(
              "most common maker", (match, draft) -> mostCommon(match, draft, FieldRole.BRAND)),
          new Rule.Meaning(
              "most common creator",
              (match, draft) -> mostCommon(match, draft, FieldRole.CREATOR)));

  private StatisticRules() {}

  private static Rule.Meaning figure(String name, Measure measure) {
    return new Rule.Meaning(name, (match, draft) -> figure(match, draft, measure));
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
