package io.vouch.memory.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.vouch.domain.ConversationId;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.EventId;
import io.vouch.domain.FactId;
import io.vouch.domain.ItemId;
import io.vouch.domain.JobId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.StoredCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.TurnId;
import io.vouch.domain.WindowId;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.people.EventType;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TuningEvent;
import java.util.function.Function;

/** What Jackson must be told about the domain, which itself knows nothing of it. */
final class DomainModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  DomainModule() {
    super("vouch-domain");
    setDeserializers(new CodeText.Readers());
    addSerializer(StoredCode.class, new CodeText.Writer());
    id(ConversationId.class, ConversationId::new);
    id(EventId.class, EventId::new);
    id(FactId.class, FactId::new);
    id(ItemId.class, ItemId::new);
    id(JobId.class, JobId::new);
    id(StudyId.class, StudyId::new);
    id(EpisodeKey.class, EpisodeKey::new);
    id(WindowId.class, WindowId::new);
    id(RelationKey.class, RelationKey::parse);
    id(PersonId.class, PersonId::new);
    id(RecommendationId.class, RecommendationId::new);
    id(TurnId.class, TurnId::new);
    addSerializer(EventType.class, new EventTypeText());
    addDeserializer(EventType.class, new TextDeserializer<>(EventType.class, EventType::new));
    addSerializer(CatalogueVersion.class, new CatalogueVersionNumber.Writer());
    addDeserializer(CatalogueVersion.class, new CatalogueVersionNumber.Reader());
    setMixInAnnotation(Constraint.class, ConstraintTypes.class);
    setMixInAnnotation(Constraint.NumberRange.class, OpenEnds.class);
    setMixInAnnotation(FieldValue.class, FieldValueTypes.class);
    setMixInAnnotation(ProfileEvent.class, ProfileEventTypes.class);
    setMixInAnnotation(TuningEvent.class, TuningEventTypes.class);
    setMixInAnnotation(Proposal.class, ProposalTypes.class);
  }

  private <T> void id(Class<T> type, Function<String, T> made) {
    addSerializer(type, ToStringSerializer.instance);
    addDeserializer(type, new TextDeserializer<>(type, made));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Constraint.NumberRange.class, name = "number_range"),
    @JsonSubTypes.Type(value = Constraint.OneOf.class, name = "one_of"),
    @JsonSubTypes.Type(value = Constraint.EveryOf.class, name = "every_of"),
    @JsonSubTypes.Type(value = Constraint.FlagIs.class, name = "flag_is"),
    @JsonSubTypes.Type(value = Constraint.HasWords.class, name = "has_words"),
    @JsonSubTypes.Type(value = Constraint.AmongItems.class, name = "among_items"),
    @JsonSubTypes.Type(value = Constraint.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Constraint.AllOf.class, name = "all_of"),
    @JsonSubTypes.Type(value = Constraint.AnyOf.class, name = "any_of")
  })
  private interface ConstraintTypes {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = FieldValue.NumberValue.class, name = "number"),
    @JsonSubTypes.Type(value = FieldValue.CategoryValue.class, name = "category"),
    @JsonSubTypes.Type(value = FieldValue.FlagValue.class, name = "flag"),
    @JsonSubTypes.Type(value = FieldValue.TextValue.class, name = "text")
  })
  private interface FieldValueTypes {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ProfileEvent.Asserted.class, name = "asserted"),
    @JsonSubTypes.Type(value = ProfileEvent.Retracted.class, name = "retracted")
  })
  private interface ProfileEventTypes {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = TuningEvent.EpisodeSearched.class, name = "episode_searched"),
    @JsonSubTypes.Type(value = TuningEvent.EpisodeDeployed.class, name = "episode_deployed"),
    @JsonSubTypes.Type(value = TuningEvent.EpisodeObserved.class, name = "episode_observed"),
    @JsonSubTypes.Type(value = TuningEvent.RelationSeeded.class, name = "relation_seeded"),
    @JsonSubTypes.Type(value = TuningEvent.RelationObserved.class, name = "relation_observed"),
    @JsonSubTypes.Type(value = TuningEvent.RelationMoved.class, name = "relation_moved"),
    @JsonSubTypes.Type(value = TuningEvent.PenaltyMoved.class, name = "penalty_moved"),
    @JsonSubTypes.Type(value = TuningEvent.ControllerAnswered.class, name = "controller_answered"),
    @JsonSubTypes.Type(value = TuningEvent.Noted.class, name = "noted")
  })
  private interface TuningEventTypes {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Proposal.Adjust.class, name = "adjust"),
    @JsonSubTypes.Type(value = Proposal.Hold.class, name = "hold")
  })
  private interface ProposalTypes {}

  /** JSON has no infinity: an end that is left out is open. */
  interface OpenEnds {
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = OpenEnd.Omitted.class)
    @JsonSerialize
    @JsonDeserialize(using = OpenEnd.Below.class)
    double min();

    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = OpenEnd.Omitted.class)
    @JsonSerialize
    @JsonDeserialize(using = OpenEnd.Above.class)
    double max();
  }
}
