package io.vouch.agent.turn;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The constraint log after a message, and the recognition of a new topic.
 *
 * <p>Rule: what an item <em>is</em> are its kind, brand and creator. Where the message says one of
 * these, items with it exist, and none of them goes together with what earlier messages said an
 * item must be, or where it names an item to resemble that is none of that, the person is after
 * something else now: earlier conditions are dropped, and that is said. Conditions of any other
 * kind are never dropped by themselves.
 */
final class TopicChange {
  private static final Set<FieldRole> IDENTITY =
      Set.of(FieldRole.CATEGORY, FieldRole.BRAND, FieldRole.CREATOR);

  private final Engine engine;

  TopicChange(Engine engine) {
    this.engine = engine;
  }

  /**
   * What holds after a message.
   *
   * @param dropped a sentence on what a new topic made obsolete, or null where the topic stayed
   */
  record Result(ConstraintLog log, @Nullable String dropped) {
    boolean isNewTopic() {
      return dropped != null;
    }
  }

  Result after(ConstraintLog before, int turnNumber, CheckedPlan plan) {
    ConstraintLog usual = before.with(turnNumber, plan.changes());
    if (before.constraints().isEmpty()
        || !(isElsewhere(usual, plan) || isLikeElsewhere(usual, plan))) {
      return new Result(usual, null);
    }
    List<LogChange> afresh = new ArrayList<>();
    afresh.add(new LogChange.Clear());
    afresh.addAll(plan.changes());
    ConstraintText words = new ConstraintText(engine.catalogue().schema());
    String dropped = before.constraints().stream().map(words::of).collect(Collectors.joining(", "));
    return new Result(
        before.with(turnNumber, afresh),
        "That is another topic, so I dropped the earlier conditions (%s).".formatted(dropped));
  }

  /** What the message says exists, but not together with what was said before. */
  private boolean isElsewhere(ConstraintLog usual, CheckedPlan plan) {
    List<Constraint> said = identities(plan.changes());
    return !said.isEmpty()
        && engine.index().count(said) > 0
        && engine.index().count(usual.constraints().stream().filter(this::isIdentity).toList())
            == 0;
  }

  /** The item to resemble is itself none of what was said before. */
  private boolean isLikeElsewhere(ConstraintLog usual, CheckedPlan plan) {
    List<Constraint> said = identities(plan.changes());
    return plan.likeItems().stream()
        .mapToInt(engine.catalogue()::indexOf)
        .anyMatch(item ->
            usual.constraints().stream()
                .filter(constraint -> isIdentity(constraint) && !said.contains(constraint))
                .anyMatch(constraint -> !engine.index().satisfies(item, constraint)));
  }

  private List<Constraint> identities(List<LogChange> changes) {
    List<Constraint> said = new ArrayList<>();
    for (LogChange change : changes) {
      if (change instanceof LogChange.Add(Constraint constraint, var combination)
          && isIdentity(constraint)) {
        said.add(constraint);
      }
    }
    return said;
  }

  private boolean isIdentity(Constraint constraint) {
    return switch (constraint) {
      case Constraint.OneOf one -> hasIdentityRole(one.field());
      case Constraint.EveryOf every -> hasIdentityRole(every.field());
      case Constraint.AllOf all -> all.parts().stream().allMatch(this::isIdentity);
      case Constraint.AnyOf any -> any.parts().stream().allMatch(this::isIdentity);
      case Constraint.NumberRange range -> false;
      case Constraint.FlagIs flag -> false;
      case Constraint.HasWords words -> false;
      case Constraint.AmongItems items -> false;
      case Constraint.Not not -> false;
    };
  }

  private boolean hasIdentityRole(String field) {
    return engine.catalogue().schema().find(field).map(FieldDefinition::role).stream()
        .anyMatch(IDENTITY::contains);
  }
}
