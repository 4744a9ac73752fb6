package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vouch.agent.plan.Plan;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The JSON form of a plan, as models write it and demonstrations show it. */
public final class PlanJson {
  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  /** Longer than a plan at every bound that a model would write. */
  static final int MAX_LENGTH = 60_000;

  private static final String THOUGHT_END = "</think>";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private PlanJson() {}

  /** The plan as JSON, what is empty left out. */
  public static String write(Plan plan) {
    return PlanWriter.write(plan, List.of()).toString();
  }

  /**
   * The plan in the first JSON object of a text; code fences, a model's thoughts and words around
   * it are passed over.
   *
   * @param fields the names that a field may have
   * @throws PlanFormatException if there is none or it breaks a rule of the format
   */
  static PlanReader.Written read(String text, Set<String> fields) {
    return new PlanReader(fields).read(new PlanNode(firstObject(text), "plan"));
  }

  private static JsonNode firstObject(String text) {
    int thought = text.lastIndexOf(THOUGHT_END);
    int start = text.indexOf('{', thought < 0 ? 0 : thought);
    if (start < 0) {
      throw new PlanFormatException(RULES.oneObject());
    }
    if (text.length() - start > MAX_LENGTH) {
      throw new PlanFormatException(RULES.answerLength(MAX_LENGTH));
    }
    try (JsonParser parser = JSON.createParser(text.substring(start))) {
      return JSON.readTree(parser);
    } catch (JacksonException e) {
      throw new PlanFormatException(RULES.jsonFault(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new PlanFormatException(RULES.json());
    }
  }
}
