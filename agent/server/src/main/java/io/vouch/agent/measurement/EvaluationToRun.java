package io.vouch.agent.measurement;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measurement of the conversation, small enough to be asked for from a page. */
@Schema(name = "EvaluationToRun")
public record EvaluationToRun(
    String protocol,
    @Schema(
            description = "EvaluationToRun.people",
            minimum = "5",
            maximum = "500",
            defaultValue = "40")
        @Nullable Integer people,
    @Schema(minimum = "1", maximum = "5", defaultValue = "1") @Nullable Integer seeds) {
  private static final MeasurementMessages SAY = Messages.of(MeasurementMessages.class);

  int peopleCount() {
    return within("people", people, 40, 5, 500);
  }

  int seedCount() {
    return within("seeds", seeds, 1, 1, 5);
  }

  private static int within(String name, @Nullable Integer value, int usual, int least, int most) {
    int asked = value == null ? usual : value;
    if (asked < least || asked > most) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.outOfRange(name, asked, least, most));
    }
    return asked;
  }
}
