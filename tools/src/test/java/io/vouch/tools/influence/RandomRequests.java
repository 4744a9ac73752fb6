package io.vouch.tools.influence;

import io.vouch.tools.requestlog.FactorColumn;
import io.vouch.tools.requestlog.FactorLayout;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.List;
import java.util.SplittableRandom;

/** Small random logs with ties, zeros and advertised candidates. */
public final class RandomRequests {
  /** Four columns in three groups: two of them are orders, on ads and on organic items. */
  public static final FactorLayout LAYOUT =
      new FactorLayout(
          List.of(
              new FactorColumn("order_ads", "order"),
              new FactorColumn("order_organic", "order"),
              FactorColumn.of("gmv"),
              FactorColumn.of("ecpm")));

  private RandomRequests() {}

  /** Requests of 1 to {@code mostCandidates} candidates; a quarter of the values repeat. */
  public static LoggedRequests of(long seed, int requests, int mostCandidates) {
    SplittableRandom random = new SplittableRandom(seed);
    LoggedRequests.Builder builder = LoggedRequests.of(LAYOUT);
    for (int request = 0; request < requests; request++) {
      int count = 1 + random.nextInt(mostCandidates);
      float[][] columns = new float[LAYOUT.size()][count];
      boolean[] ads = new boolean[count];
      for (int c = 0; c < count; c++) {
        ads[c] = random.nextInt(4) == 0;
        columns[ads[c] ? 0 : 1][c] = coarse(random);
        columns[2][c] = coarse(random) * 3 - 1;
        columns[3][c] = ads[c] ? coarse(random) : 0;
      }
      builder.add(columns, ads);
    }
    return builder.build();
  }

  private static float coarse(SplittableRandom random) {
    return random.nextInt(4) == 0 ? random.nextInt(3) / 2f : (float) random.nextDouble();
  }
}
