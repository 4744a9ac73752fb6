package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.constraint.Constraint;
import io.vouch.memory.json.DomainJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonPlacesTest {
  private static final ObjectMapper JSON = DomainJson.mapper();

  private enum Colour {
    RED,
    GREEN
  }

  private record Part(String name, int size) {}

  private record Body(
      String name,
      int count,
      @Nullable Double share,
      @Nullable Boolean isOn,
      @Nullable Colour colour,
      @Nullable List<Part> parts,
      @Nullable Map<String, Integer> counts,
      @Nullable Constraint filter) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"a\",\"count\":1,\"nme\":2}      | /nme          | there is no member nme;"
            + " known are",
        "{\"count\":1}                               | /name         | the member name is missing",
        "{\"name\":\"a\",\"count\":\"x\"}            | /count        | the value must be a whole"
            + " number",
        "{\"name\":\"a\",\"count\":null}             | /count        | the value must be a whole"
            + " number",
        "{\"name\":[],\"count\":1}                   | /name         | the value must be a string",
        "{\"name\":\"a\",\"count\":1,\"share\":\"\"} | /share        | the value () must be a"
            + " number",
        "{\"name\":\"a\",\"count\":1,\"isOn\":\"y\"} | /isOn         | true or false",
        "{\"name\":\"a\",\"count\":1,\"colour\":\"BLUE\"} | /colour  | the value (BLUE) must be one"
            + " of [RED, GREEN]",
        "{\"name\":\"a\",\"count\":1,\"parts\":{}}   | /parts        | the value must be a list",
        "{\"name\":\"a\",\"count\":1,\"parts\":[1]}  | /parts/0      | the value must be an object",
        "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"b\"}]} | /parts/0/size | the member"
            + " size is missing",
        "{\"name\":\"a\",\"count\":1,\"counts\":{\"a/b\":\"x\"}} | /counts/a~1b | a whole number",
        "{\"name\":\"a\",\"count\":1,\"counts\":[]}  | /counts       | the value must be an object",
        "{\"name\":\"a\",\"count\":1,\"filter\":{\"type\":\"near\"}} | /filter | the type (near) is"
            + " none of all_of, among_items,",
        "[]                                          | ``            | the value must be an object",
        "``                                          | ``            | the value must be an object",
        "{\"name\": nobody}                          | ``            | it is no JSON in line 1,"
            + " column",
      })
  void reasonAndPointer_ofABrokenBody_sayWhatAndWhere(String body, String pointer, String reason) {
    JsonProcessingException streamed = refused(() -> JSON.readValue(body, Body.class));

    assertThat(JsonPlaces.reason(streamed)).contains(reason);
    if (!reason.startsWith("it is no JSON")) {
      assertThat(JsonPlaces.pointer(streamed)).isEqualTo(pointer);
    }
  }

  @Test
  void reason_inATree_isTheSameAsInAStream() throws JsonProcessingException {
    for (String body : List.of("{\"count\":1}", "{\"name\":\"a\",\"count\":\"x\"}", "[]")) {
      JsonProcessingException inATree =
          refused(() -> JSON.treeToValue(JSON.readTree(body), Body.class));

      assertThat(JsonPlaces.reason(inATree))
          .isEqualTo(JsonPlaces.reason(refused(() -> JSON.readValue(body, Body.class))));
    }
  }

  /** Something that Jackson may refuse. */
  private interface Reading {
    Object read() throws JsonProcessingException;
  }

  private static JsonProcessingException refused(Reading reading) {
    JsonProcessingException failure =
        catchThrowableOfType(JsonProcessingException.class, reading::read);
    assertThat(failure).isNotNull();
    return failure;
  }
}
