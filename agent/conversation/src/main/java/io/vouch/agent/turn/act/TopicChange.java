package io.vouch.agent.turn.act;

import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The topic rule: whether a message goes on with what was said before, or is about something else;
 * and the constraint log after it.
 *
 * <p>What an item <em>is</em> are its kind, brand and creator. Earlier conditions are dropped, all
 * of them and said so, where the message
 *
 * <ol>
 *   <li>says what an item is, such items exist, and none is what earlier messages said as well;
 *   <li>names an item to resemble that is not what earlier messages said;
 *   <li>names another kind that takes the place of the earlier one, in a catalogue where an item
 *       has one kind, unless all of the new kind is of the earlier one too;
 *   <li>names a kind that goes together with the earlier one, but only for some of its items, and
 *       has an order, a number or an example of its own: that is a whole request ("the best
 *       romance"), not a remark.
 * </ol>
 *
 * <p>Several things within one budget are a topic of their own, too, and so is what goes with an
 * item or was had before; these two need no word of it. None of this holds for a message that
 * points back: one that compares ("cheaper"), takes something back, or says "instead"; nor for a
 * question about an item. Otherwise the message adds to what holds. Items left out stay left out
 * across topics; only "start over" brings them back.
 */
final class TopicChange {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private static final Set<FieldRole> IDENTITY =
      Set.of(FieldRole.CATEGORY, FieldRole.BRAND, FieldRole.CREATOR);
  private static final Set<FieldRole> KIND = Set.of(FieldRole.CATEGORY);

  private final CandidateIndex index;
  private final CatalogueSchema schema;

  TopicChange(CandidateIndex index) {
    this.index = index;
    this.schema = index.catalogue().schema();
  }

  /**
   * What holds after a message.
   *
   * @param dropped a sentence on what a new topic made obsolete, or null where the topic stayed or
   *     the message says so itself
   */
  record Result(ConstraintLog log, @Nullable String dropped) {
    boolean isNewTopic() {
      return dropped != null;
    }
  }

  Result after(ConstraintLog before, int turnNumber, CheckedPlan plan) {
    ConstraintLog usual = before.with(turnNumber, plan.changes());
    boolean goesOn = pointsBack(plan) || isOfItem(plan.act());
    if (before.constraints().isEmpty() || goesOn || !isOther(before, usual, plan)) {
      return new Result(usual, null);
    }
    List<LogChange> afresh = new ArrayList<>();
    afresh.add(new LogChange.Clear());
    before.excluded().forEach(item -> afresh.add(new LogChange.Exclude(item)));
    afresh.addAll(plan.changes());
    ConditionPhrases words = new ConditionPhrases(schema);
    String dropped = before.constraints().stream().map(words::of).collect(Collectors.joining(", "));
    // What goes with an item or was had before says itself that nothing else was asked for.
    String said = startsAnew(plan) ? null : SAY.anotherTopic(dropped);
    return new Result(before.with(turnNumber, afresh), said);
  }

  private boolean isOther(ConstraintLog before, ConstraintLog usual, CheckedPlan plan) {
    return plan.bundle() != null
        || startsAnew(plan)
        || isElsewhere(usual, plan)
        || isLikeElsewhere(usual, plan)
        || isOtherKind(before, usual, plan)
        || isWholeRequest(before, plan);
  }

  /** Whether nothing that was said before is meant, wishes included. */
  static boolean startsAnew(CheckedPlan plan) {
    return plan.act() instanceof Act.Relate(ItemRelation relation)
        && (relation instanceof ItemRelation.GoesWith || relation instanceof ItemRelation.Again);
  }

  /** Whether it is a question about an item or its choice, whatever kind that is of. */
  private static boolean isOfItem(Act act) {
    return switch (act) {
      case Act.LookUp look -> true;
      case Act.AskAbout ask -> true;
      case Act.AskWho ask -> true;
      case Act.Choose choose -> true;
      case Act.Compare compare -> true;
      case Act.Explain explain -> true;
      case Act.Recommend recommend -> false;
      case Act.ShowMore more -> false;
      case Act.TryAgain again -> false;
      case Act.Count count -> false;
      case Act.ListValues list -> false;
      case Act.Statistic statistic -> false;
      case Act.AskBack ask -> false;
      case Act.Remember remember -> false;
      case Act.Forget forget -> false;
      case Act.ShowProfile show -> false;
      case Act.Relate relate -> false;
      case Act.Bundle bundle -> false;
      case Act.SmallTalk talk -> false;
    };
  }

  private static boolean pointsBack(CheckedPlan plan) {
    return plan.changes().stream().anyMatch(TopicChange::pointsBack);
  }

  private static boolean pointsBack(LogChange change) {
    return switch (change) {
      case LogChange.Add(Constraint constraint, Combination combination) ->
          combination == Combination.NARROWS || combination == Combination.INSTEAD;
      case LogChange.Exclude exclude -> false;
      case LogChange.RetractField field -> true;
      case LogChange.RetractValue value -> true;
      case LogChange.GoBackBefore back -> true;
      case LogChange.UndoLast undo -> true;
      case LogChange.Clear clear -> true;
    };
  }

  /** What the message says exists, but not together with what was said before. */
  private boolean isElsewhere(ConstraintLog usual, CheckedPlan plan) {
    List<Constraint> said = said(plan, IDENTITY);
    return !said.isEmpty()
        && index.count(said) > 0
        && index.count(only(usual.constraints(), IDENTITY)) == 0;
  }

  /** The item to resemble is itself none of what was said before. */
  private boolean isLikeElsewhere(ConstraintLog usual, CheckedPlan plan) {
    List<Constraint> said = said(plan, IDENTITY);
    return plan.likeItems().stream()
        .mapToInt(index.catalogue()::indexOf)
        .anyMatch(item ->
            only(usual.constraints(), IDENTITY).stream()
                .filter(constraint -> !said.contains(constraint))
                .anyMatch(constraint -> !index.satisfies(item, constraint)));
  }

  /** The kind said takes the place of an earlier one that does not include it. */
  private boolean isOtherKind(ConstraintLog before, ConstraintLog usual, CheckedPlan plan) {
    List<Constraint> replaced = new ArrayList<>(only(before.constraints(), KIND));
    replaced.removeAll(usual.constraints());
    List<Constraint> said = said(plan, KIND);
    return !said.isEmpty()
        && !replaced.isEmpty()
        && index.count(said) > 0
        && !isWithin(said, replaced);
  }

  /** The kind said goes with the earlier one, but stands in a request of its own. */
  private boolean isWholeRequest(ConstraintLog before, CheckedPlan plan) {
    List<Constraint> earlier = only(before.constraints(), KIND);
    List<Constraint> said = said(plan, KIND);
    boolean own = plan.sort() != null || plan.limit() != null || !plan.likeItems().isEmpty();
    return own && !said.isEmpty() && !earlier.isEmpty() && !isWithin(said, earlier);
  }

  /** Whether every item of the one is of the other. */
  private boolean isWithin(List<Constraint> inner, List<Constraint> outer) {
    return RoaringBitmap.andNotCardinality(index.matching(inner), index.matching(outer)) == 0;
  }

  private List<Constraint> said(CheckedPlan plan, Set<FieldRole> roles) {
    List<Constraint> said = new ArrayList<>();
    for (LogChange change : plan.changes()) {
      if (change instanceof LogChange.Add(Constraint constraint, var combination)) {
        said.add(constraint);
      }
    }
    return only(said, roles);
  }

  private List<Constraint> only(List<Constraint> constraints, Set<FieldRole> roles) {
    return constraints.stream().filter(constraint -> affirms(constraint, roles)).toList();
  }

  /** Whether a constraint says, of fields with these roles only, what an item must be. */
  private boolean affirms(Constraint constraint, Set<FieldRole> roles) {
    return switch (constraint) {
      case Constraint.OneOf one -> hasRole(one.field(), roles);
      case Constraint.EveryOf every -> hasRole(every.field(), roles);
      case Constraint.AllOf all -> all.parts().stream().allMatch(part -> affirms(part, roles));
      case Constraint.AnyOf any -> any.parts().stream().allMatch(part -> affirms(part, roles));
      case Constraint.NumberRange range -> false;
      case Constraint.FlagIs flag -> false;
      case Constraint.HasWords words -> false;
      case Constraint.AmongItems items -> false;
      case Constraint.Not not -> false;
    };
  }

  private boolean hasRole(String field, Set<FieldRole> roles) {
    return schema.find(field).map(FieldDefinition::role).stream().anyMatch(roles::contains);
  }
}
