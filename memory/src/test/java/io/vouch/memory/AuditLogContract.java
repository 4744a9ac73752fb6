package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.memory.AuditLog.Entry;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public abstract class AuditLogContract extends StoreContract {
  @Test
  void append_entries_returnsTheNewestFirst() {
    Entry first = new Entry("local", AuditedDeed.KEY_CREATED, "shop", "{}", 5);
    Entry second = new Entry("shop", AuditedDeed.PERSON_ERASED, "sha256:00", "{\"rows\":3}", 4);
    store().audit().append(first);
    store().audit().append(second);

    assertThat(store().audit().latest(9)).containsExactly(second, first);
    assertThat(store().audit().latest(1)).containsExactly(second);
  }
}
