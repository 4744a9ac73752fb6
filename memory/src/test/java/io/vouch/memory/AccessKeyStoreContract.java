package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.memory.AccessKeyStore.AccessKey;
import org.junit.jupiter.api.Test;

/** What every {@link AccessKeyStore} does. */
public abstract class AccessKeyStoreContract extends StoreContract {
  private static final AccessKey SHOP = new AccessKey("shop", KeyRole.SERVE, "ab12", 7);

  @Test
  void save_new_isFoundByItsDigestOnly() {
    store().accessKeys().save(SHOP);
    store().accessKeys().save(new AccessKey("admin", KeyRole.ADMIN, "cd34", 8));

    assertThat(store().accessKeys().findByDigest("ab12")).contains(SHOP);
    assertThat(store().accessKeys().findByDigest("AB12")).isEmpty();
    assertThat(store().accessKeys().all())
        .extracting(AccessKey::label)
        .containsExactly("admin", "shop");
  }

  @Test
  void save_takenLabelOrDigest_conflicts() {
    store().accessKeys().save(SHOP);

    assertFails(
        ErrorCode.CONFLICT,
        "shop",
        () -> store().accessKeys().save(new AccessKey("shop", KeyRole.SERVE, "ef56", 7)));
    assertFails(
        ErrorCode.CONFLICT,
        "other",
        () -> store().accessKeys().save(new AccessKey("other", KeyRole.SERVE, "ab12", 7)));
  }

  @Test
  void remove_known_letsNobodyIn() {
    store().accessKeys().save(SHOP);

    assertThat(store().accessKeys().remove("shop")).isTrue();
    assertThat(store().accessKeys().remove("shop")).isFalse();
    assertThat(store().accessKeys().findByDigest("ab12")).isEmpty();
  }
}
