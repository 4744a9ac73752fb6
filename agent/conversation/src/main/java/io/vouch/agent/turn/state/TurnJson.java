package io.vouch.agent.turn.state;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.util.List;

/**
 * The JSON in which a turn is stored: plan, state and answer. Extends {@link DomainJson} by the
 * types of a conversation; a constraint log is written as its entries and read by replaying them.
 */
public final class TurnJson {
  private static final StateMessages SAY = Messages.of(StateMessages.class);

  private final ObjectMapper mapper = DomainJson.mapper();

  public TurnJson() {
    mapper.registerModule(
        new SimpleModule("vouch-turn")
            .addDeserializer(String.class, new SharedText())
            .addSerializer(ConstraintLog.class, new LogWriter())
            .addDeserializer(ConstraintLog.class, new LogReader()));
    sealed(Act.class);
    sealed(ItemReference.class);
    sealed(ItemRelation.class);
    sealed(LogChange.class);
    sealed(Statement.class);
  }

  public String plan(CheckedPlan plan) {
    return write(plan);
  }

  public String state(ConversationState state) {
    return write(state);
  }

  public ConversationState state(String json) {
    return read(json, ConversationState.class);
  }

  public String answer(ChatAnswer answer) {
    return write(answer);
  }

  /** The answer that a stored turn gave. */
  public ChatAnswer answer(String json) {
    return read(json, ChatAnswer.class);
  }

  private <T> void sealed(Class<T> type) {
    mapper.addMixIn(type, Typed.class);
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      String name =
          PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(permitted.getSimpleName());
      mapper.registerSubtypes(new NamedType(permitted, name));
    }
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.INTERNAL, SAY.notWritable(value.getClass().getSimpleName()), e);
    }
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.notReadable(type.getSimpleName()), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private static final class LogWriter extends StdSerializer<ConstraintLog> {
    private static final long serialVersionUID = 1L;

    LogWriter() {
      super(ConstraintLog.class);
    }

    @Override
    public void serialize(ConstraintLog log, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(log.entries().toArray(ConstraintLog.Entry[]::new), out);
    }
  }

  private static final class LogReader extends StdDeserializer<ConstraintLog> {
    private static final long serialVersionUID = 1L;

    LogReader() {
      super(ConstraintLog.class);
    }

    @Override
    public ConstraintLog deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return ConstraintLog.of(List.of(context.readValue(parser, ConstraintLog.Entry[].class)));
    }
  }
}
