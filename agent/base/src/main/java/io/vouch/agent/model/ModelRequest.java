package io.vouch.agent.model;

import io.vouch.domain.conversation.ModelPurpose;
import org.jspecify.annotations.Nullable;

/**
 * One question to a model.
 *
 * @param purpose recorded with the call
 * @param system the instructions
 * @param user the data
 * @param format the JSON the answer must have, or null for text
 * @param maxOutputTokens the longest answer asked for
 */
public record ModelRequest(
    ModelPurpose purpose,
    String system,
    String user,
    @Nullable JsonFormat format,
    int maxOutputTokens) {
  /**
   * A JSON schema by name.
   *
   * @param schema the schema itself, as JSON; an object at its root
   */
  public record JsonFormat(String name, String schema) {}

  /** What is recorded of the request: everything the model was shown. */
  public String recorded() {
    return format == null
        ? "[system]\n" + system + "\n[user]\n" + user
        : "[system]\n"
            + system
            + "\n[user]\n"
            + user
            + "\n[format "
            + format.name()
            + "]\n"
            + format.schema();
  }

  /** A rough count, four characters a token, that errs on the high side for English. */
  int estimatedInputTokens() {
    return recorded().length() / 4 + 1;
  }
}
