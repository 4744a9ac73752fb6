package io.vouch.agent.understanding.state;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import java.util.List;

/**
 * The stored form of a constraint log: its entries as JSON; what is active is replayed when it is
 * read.
 *
 * <p>Each change and constraint carries its kind under {@code "kind"}; open ends of ranges are
 * {@code "Infinity"} and {@code "-Infinity"}. The same log always has the same text.
 */
public final class ConstraintLogJson {
  private static final TypeReference<List<ConstraintLog.Entry>> ENTRIES = new TypeReference<>() {};

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Constraint.class, ConstraintKinds.class)
          .addMixIn(LogChange.class, ChangeKinds.class)
          .build();

  private ConstraintLogJson() {}

  /** The log as JSON. */
  public static String write(ConstraintLog log) {
    try {
      return JSON.writerFor(ENTRIES).writeValueAsString(log.entries());
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.INTERNAL, "The constraint log cannot be written as JSON.", e);
    }
  }

  /**
   * The log that was written.
   *
   * @throws VouchException BAD_DATA if the text is not a log's
   */
  public static ConstraintLog read(String json) {
    try {
      return ConstraintLog.of(JSON.readValue(json, ENTRIES));
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.BAD_DATA,
          "The stored constraint log cannot be read. Maybe it was written by a newer version.",
          e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
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
  private interface ConstraintKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = LogChange.Add.class, name = "add"),
    @JsonSubTypes.Type(value = LogChange.RetractField.class, name = "retract_field"),
    @JsonSubTypes.Type(value = LogChange.RetractValue.class, name = "retract_value"),
    @JsonSubTypes.Type(value = LogChange.GoBackBefore.class, name = "go_back_before"),
    @JsonSubTypes.Type(value = LogChange.UndoLast.class, name = "undo"),
    @JsonSubTypes.Type(value = LogChange.Exclude.class, name = "exclude"),
    @JsonSubTypes.Type(value = LogChange.Clear.class, name = "clear")
  })
  private interface ChangeKinds {}
}
