package io.vouch.agent.measurement;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measurements that are offered to pages, in the order in which they are listed. */
public record Measurements(List<Measurement> all) {
  private static final MeasurementMessages SAY = Messages.of(MeasurementMessages.class);

  /** Keeps a copy. */
  public Measurements {
    all = List.copyOf(all);
  }

  /**
   * The one of that name.
   *
   * @throws VouchException INVALID_REQUEST if there is none
   */
  Measurement named(@Nullable String name) {
    return all.stream()
        .filter(one -> one.choiceName().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.INVALID_REQUEST,
                SAY.unknownProtocol(name, all.stream().map(Measurement::choiceName).toList())));
  }
}
