package io.vouch.tools.model;

/**
 * A part of the model file that is not served.
 *
 * @param part its name
 * @param why what is the matter with it, as the end of a sentence that begins with the part
 */
public record PartFault(String part, String why) {
  /** The fault for a person to read. */
  public String sentence() {
    return "The trained model (%s) is not used: %s. Maybe train again.".formatted(part, why);
  }
}
