package io.vouch.agent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.memory.AuditLog;
import io.vouch.memory.AuditedDeed;
import io.vouch.memory.KeyRole;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyRingTest {
  private VouchStore store;
  private KeyRing ring;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    ring =
        new KeyRing(
            store.accessKeys(),
            store.audit(),
            InstantSource.fixed(Instant.EPOCH),
            new SplittableRandom(1));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void secret_isNotStored() {
    String secret = ring.create("shop", KeyRole.SERVE);
    assertThat(secret).startsWith("vk_").hasSizeGreaterThan(40);
    assertThat(ring.all().toString()).doesNotContain(secret);
    assertThat(ring.caller(secret, null)).isEqualTo(new Caller("shop", KeyRole.SERVE, null));
  }

  @Test
  void noKeys_everythingIsOpen_untilTheFirstKey() {
    assertThat(ring.caller(null, null).role()).isEqualTo(KeyRole.ADMIN);
    ring.create("first", KeyRole.INGEST);
    assertThatThrownBy(() -> ring.caller(null, null)).satisfies(is(ErrorCode.UNAUTHENTICATED));
  }

  @Test
  void unknownOrRemovedKey_isRefused() {
    String secret = ring.create("gone", KeyRole.ADMIN);
    ring.create("stays", KeyRole.ADMIN);
    assertThat(ring.remove("gone")).isTrue();
    assertThat(store.audit().latest(1))
        .extracting(AuditLog.Entry::action, AuditLog.Entry::subject)
        .containsExactly(tuple(AuditedDeed.KEY_REMOVED, "gone"));
    assertThatThrownBy(() -> ring.caller(secret, null)).satisfies(is(ErrorCode.UNAUTHENTICATED));
    assertThatThrownBy(() -> ring.caller("vk_guess", null))
        .satisfies(is(ErrorCode.UNAUTHENTICATED));
  }

  @Test
  void label_isUnique() {
    ring.create("shop", KeyRole.SERVE);
    assertThatThrownBy(() -> ring.create("shop", KeyRole.ADMIN)).satisfies(is(ErrorCode.CONFLICT));
  }

  @ParameterizedTest
  @EnumSource(KeyRole.class)
  void onlyTrustedRoles_mayNameAnybody(KeyRole role) {
    Caller caller = new Caller("k", role, null);
    PersonId somebody = new PersonId("somebody");
    if (caller.allows(Permission.ANY_PERSON)) {
      assertThat(caller.person(somebody)).isEqualTo(somebody);
    } else {
      assertThatThrownBy(() -> caller.person(somebody)).satisfies(is(ErrorCode.FORBIDDEN));
      assertThat(caller.person(null)).isEqualTo(new PersonId("key-k"));
    }
  }

  @Test
  void sessions_areDifferentPeople() {
    Caller one = new Caller("k", KeyRole.SERVE, "aaaaaaaaaaaaaaaa");
    Caller other = new Caller("k", KeyRole.SERVE, "bbbbbbbbbbbbbbbb");
    assertThat(one.person(null)).isNotEqualTo(other.person(null));
    assertThatThrownBy(() -> one.person(other.person(null))).satisfies(is(ErrorCode.FORBIDDEN));
    assertThatThrownBy(() -> new Caller("k", KeyRole.SERVE, "short"))
        .satisfies(is(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void ingest_sendsEventsAndNothingElse() {
    Caller caller = new Caller("k", KeyRole.INGEST, null);
    caller.require(Permission.WRITE_EVENTS);
    assertThatThrownBy(() -> caller.require(Permission.ASK)).satisfies(is(ErrorCode.FORBIDDEN));
    assertThatThrownBy(() -> caller.require(Permission.WRITE_ITEMS))
        .satisfies(is(ErrorCode.FORBIDDEN));
  }

  @Test
  void openAddress_needsAKeyOrAnExplicitWord() {
    BindingRule.require("127.0.0.1", false, false);
    BindingRule.require("0.0.0.0", true, false);
    BindingRule.require("0.0.0.0", false, true);
    assertThatThrownBy(() -> BindingRule.require("0.0.0.0", false, false))
        .satisfies(is(ErrorCode.CONFIGURATION))
        .hasMessageContaining("vouch keys create");
  }

  private static Consumer<Throwable> is(ErrorCode code) {
    return failure -> assertThat(((VouchException) failure).code()).isEqualTo(code);
  }
}
