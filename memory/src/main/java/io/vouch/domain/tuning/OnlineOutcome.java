package io.vouch.domain.tuning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a window measured: uplifts against control by online metric. */
public record OnlineOutcome(Map<String, Uplift> uplifts, long atMillis) {
  public OnlineOutcome {
    uplifts = Collections.unmodifiableMap(new TreeMap<>(uplifts));
  }
}
