package io.vouch.tools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How names and rows of a catalogue are numbered. */
final class NameDictionaryTest {

  @Test
  void spelling_ofOneName_sharesItsCodeAndKeepsItsOwnNumber() {
    NameDictionary names = new NameDictionary();
    assertThat(Stream.of("Red", "RÉD", "Blue", "Red").map(names::spelling))
        .containsExactly(0, 1, 2, 0);
    assertThat(names.spellingCount()).isEqualTo(3);
    assertThat(names.codeCount()).isEqualTo(2);
    assertThat(names.code(1)).isEqualTo(names.code(0));
    assertThat(names.name(names.code(1))).as("the first spelling").isEqualTo("Red");
    assertThat(names.codeOf("réd")).isZero();
    assertThat(names.codeOf("green")).isEqualTo(-1);
  }

  @Test
  void spelling_manyNames_areAllKept() {
    NameDictionary names = new NameDictionary();
    for (int i = 0; i < 1_000; i++) {
      assertThat(names.spelling("name " + i)).isEqualTo(i);
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(names.spelling(i)).isEqualTo("name " + i);
      assertThat(names.code(i)).isEqualTo(names.codeOf("NAME " + i));
    }
  }

  @Test
  void rowOrder_ids_areAscending() {
    List<ItemId> ids = Stream.of("b", "c", "a").map(ItemId::new).toList();
    RowOrder order = RowOrder.of(ids);
    assertThat(order.rows()).containsExactly(2, 0, 1);
    assertThat(order.sorted(ids))
        .containsExactly(new ItemId("a"), new ItemId("b"), new ItemId("c"));
  }

  @Test
  void rowOrder_idTwice_isRefusedByName() {
    List<ItemId> ids = Stream.of("b", "a", "b").map(ItemId::new).toList();
    assertThatThrownBy(() -> RowOrder.of(ids))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("(b)");
  }
}
