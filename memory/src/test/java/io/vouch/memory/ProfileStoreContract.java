package io.vouch.memory;

import static io.vouch.memory.Samples.asserted;
import static io.vouch.memory.Samples.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.FactId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.Validity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileStore} does. */
public abstract class ProfileStoreContract extends StoreContract {
  @Test
  void append_bothKinds_returnsThemInTheOrderAppended() {
    ProfileEvent expiring =
        new ProfileEvent.Asserted(
            new FactId("f2"),
            new PersonId("anna"),
            FactPolarity.LIKES,
            "item",
            "heat",
            1,
            new TurnId("t"),
            50,
            new Validity(99L, new ConversationId("c")));
    store()
        .profiles()
        .append(List.of(asserted("f1", "anna", 100), expiring, asserted("f3", "ben", 1)));
    store().profiles().append(List.of(retracted("f1", "anna", 60)));

    assertThat(store().profiles().history(new PersonId("anna")))
        .containsExactly(asserted("f1", "anna", 100), expiring, retracted("f1", "anna", 60));
    assertThat(store().profiles().history(new PersonId("nobody"))).isEmpty();
    assertThat(store().people().count()).isEqualTo(2);
  }
}
