package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.example.Scene;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever the words: a remark asks for nothing, and what is refused is never wished for. */
final class DenialProperties {
  private static final String[] REMARKS = {
    "it does not zzfit %s", "I can not zz %s", "this may not offer %s", "I do not have to zz %s",
  };

  private static final String[] REFUSALS = {
    "I don't want %s", "no %s please", "without %s", "I hate %s", "something that does not %s",
  };

  @Property(tries = 60)
  void remark_ofAnyWord_neitherWishesNorAvoids(
      @ForAll @StringLength(min = 5, max = 9) @CharRange(from = 'a', to = 'z') String word) {
    for (String remark : REMARKS) {
      Plan plan = plan(remark.formatted("qx" + word));
      assertThat(plan.avoid()).isNull();
      assertThat(plan.wish()).isNull();
    }
  }

  @Property(tries = 60)
  void refusal_ofAnyWord_avoidsIt(
      @ForAll @StringLength(min = 5, max = 9) @CharRange(from = 'a', to = 'z') String word) {
    for (String refusal : REFUSALS) {
      Plan plan = plan(refusal.formatted("qx" + word));
      assertThat(plan.avoid()).contains("qx" + word);
      assertThat(plan.wish()).isNull();
    }
  }

  private static Plan plan(String message) {
    return Objects.requireNonNull(
        new CatalogueGrammar().read(Scene.SHOP.says(message, false)).plan());
  }
}
