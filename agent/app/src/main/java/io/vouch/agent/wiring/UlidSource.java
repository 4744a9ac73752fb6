package io.vouch.agent.wiring;

import com.github.f4b6a3.ulid.UlidCreator;
import io.vouch.domain.IdSource;

/** Fresh ULIDs: sortable by time, unique across processes. */
public final class UlidSource implements IdSource {
  @Override
  public String next() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}
