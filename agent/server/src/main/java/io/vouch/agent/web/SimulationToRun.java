package io.vouch.agent.web;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.scenario.HousePolicy;
import io.vouch.simulator.scenario.Scenario;
import io.vouch.simulator.scenario.Scenarios;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to the simulated market, small enough to be asked from a page. */
@Schema(name = "SimulationToRun")
public record SimulationToRun(
    String scenario,
    @Schema(description = "SimulationToRun.policies", defaultValue = "vouch")
        @Nullable List<String> policies,
    @Schema(minimum = "64", maximum = "5000", defaultValue = "512") @Nullable Integer users,
    @Schema(minimum = "1", maximum = "30", defaultValue = "7") @Nullable Integer days,
    @Schema(minimum = "1", maximum = "5", defaultValue = "2") @Nullable Integer seeds) {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final int SLATE_SIZE = 10;

  Scenario asked() {
    return Scenarios.named(scenario);
  }

  List<HousePolicy> guests() {
    List<String> names = policies == null ? List.of("vouch") : policies;
    return names.stream().map(HousePolicy::named).distinct().toList();
  }

  int seedCount() {
    return within("seeds", seeds, 2, 1, 5);
  }

  int userCount() {
    return within("users", users, 512, 64, 5_000);
  }

  int dayCount() {
    return within("days", days, 7, 1, 30);
  }

  /** One thread: the server has other things to do. */
  RunOptions options() {
    return new RunOptions(userCount(), dayCount(), SLATE_SIZE, 1, 1, false);
  }

  private static int within(String name, @Nullable Integer value, int usual, int least, int most) {
    int asked = value == null ? usual : value;
    if (asked < least || asked > most) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.outOfRange(name, asked, least, most));
    }
    return asked;
  }
}
