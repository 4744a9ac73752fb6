package io.vouch.agent.turn.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Add;
import io.vouch.agent.understanding.state.LogChange.Clear;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.agent.understanding.state.LogChange.Exclude;
import io.vouch.agent.understanding.state.LogChange.GoBackBefore;
import io.vouch.agent.understanding.state.LogChange.RetractField;
import io.vouch.agent.understanding.state.LogChange.RetractValue;
import io.vouch.agent.understanding.state.LogChange.UndoLast;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.memory.json.DomainJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TurnJsonTest {
  private static final List<LogChange> EVERY_KIND =
      List.of(
          new Add(NumberRange.below("price", 50), Combination.REPLACES),
          new Add(
              new AllOf(
                  List.of(OneOf.of("colour", "red"), new Not(new FlagIs("waterproof", true)))),
              Combination.ALONGSIDE),
          new Add(
              new AnyOf(
                  List.of(
                      OneOf.of("genre", "Thriller"),
                      new EveryOf("genre", List.of("Action", "Comedy")))),
              Combination.ALONGSIDE),
          new Add(new HasWords(null, List.of("wifi")), Combination.ALONGSIDE),
          new Add(new AmongItems(List.of(new ItemId("x"), new ItemId("y"))), Combination.ALONGSIDE),
          new Add(NumberRange.above("year", 2000), Combination.NARROWS),
          new RetractField("price"),
          new RetractValue("red"),
          new GoBackBefore("x"),
          new UndoLast(),
          new Exclude(new ItemId("a")),
          new Clear(),
          new Add(OneOf.of("colour", "blue"), Combination.REPLACES));

  private final TurnJson json = new TurnJson();

  @Test
  void card_ofAnAnswer_isWrittenAndReadAsInEveryRelease() throws JsonProcessingException {
    String stored =
        "{\"itemId\":\"a\",\"title\":\"A\",\"available\":true,\"facts\":{\"wireless\":\"yes\"}}";
    ItemCard card =
        new ItemCard(
            new ItemId("a"),
            "A",
            null,
            true,
            Map.of("wireless", "yes"),
            Map.of("wireless", new FieldValue.FlagValue(true)));
    assertThat(DomainJson.mapper().writeValueAsString(card)).isEqualTo(stored);
    ItemCard read = DomainJson.mapper().readValue(stored, ItemCard.class);
    assertThat(read.facts()).isEqualTo(card.facts());
    assertThat(read.values()).isEmpty();
  }

  @Test
  void state_withEveryKindOfChange_readsBackTheSame() {
    ConstraintLog log = ConstraintLog.empty();
    for (int i = 0; i < EVERY_KIND.size(); i++) {
      log = log.with(i + 1, List.of(EVERY_KIND.get(i)));
    }
    ConversationState state = ConversationState.START.asking(log, Ask.NOTHING, true);

    ConversationState back = json.state(json.state(state));

    assertThat(back).isEqualTo(state);
    assertThat(back.log().active()).isEqualTo(log.active());
    assertThat(json.state(back)).isEqualTo(json.state(state));
  }
}
