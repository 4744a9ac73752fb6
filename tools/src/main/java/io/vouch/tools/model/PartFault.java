package io.vouch.tools.model;

import io.vouch.messages.Messages;

/**
 * A part of the model file that is not served.
 *
 * @param part its name
 * @param why what is the matter with it, as the end of a sentence that begins with the part
 */
public record PartFault(String part, String why) {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  /** The fault for a person to read. */
  public String sentence() {
    return SAY.partNotUsed(part, why);
  }
}
