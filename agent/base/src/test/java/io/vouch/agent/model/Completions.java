package io.vouch.agent.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Bodies that an OpenAI-compatible endpoint sends. */
public final class Completions {
  private Completions() {}

  /** A whole chat completion. */
  public static String of(String content) {
    return of(content, "stop");
  }

  /** A whole chat completion with that finish reason. */
  public static String of(String content, String finishReason) {
    ObjectNode root = root("chat.completion");
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", content);
    choice.put("finish_reason", finishReason);
    root.putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 20)
        .put("total_tokens", 120);
    return root.toString();
  }

  /** A refusal in the protocol's own field. */
  public static String refusal(String words) {
    ObjectNode root = root("chat.completion");
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").putNull("content").put("refusal", words);
    choice.put("finish_reason", "stop");
    return root.toString();
  }

  /** One event of a stream. */
  public static String event(String delta) {
    return "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
        + "\"choices\":[{\"index\":0,\"delta\":{\"content\":"
        + TextNode.valueOf(delta)
        + "},\"finish_reason\":null}]}\n\n";
  }

  /** The end of a stream, with usage. */
  public static String lastEvents() {
    return "data: {\"id\":\"x\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
        + "data: {\"id\":\"x\",\"choices\":[],\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":9,\"total_tokens\":99}}\n\n"
        + "data: [DONE]\n\n";
  }

  private static ObjectNode root(String object) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", "x")
        .put("object", object)
        .put("created", 1)
        .put("model", "m");
  }
}
