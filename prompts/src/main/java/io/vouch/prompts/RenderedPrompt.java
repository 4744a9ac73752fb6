package io.vouch.prompts;

/**
 * A prompt with every variable filled in, ready to be sent.
 *
 * @param hash SHA-256 of the template's file, as 64 lower-case hex digits; recorded with every call
 * @param system the instructions
 * @param user the data
 */
public record RenderedPrompt(String id, int version, String hash, String system, String user) {
  /** {@code planner/v1#0123abcd}, for logs. */
  public String label() {
    return id + "/v" + version + "#" + hash.substring(0, 8);
  }
}
