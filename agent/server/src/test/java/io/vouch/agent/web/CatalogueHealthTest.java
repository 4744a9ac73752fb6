package io.vouch.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueHealthTest {
  @Test
  void gini_isZeroWhereAllAreShownAlike_andNearOneWhereOneGetsAll() {
    assertThat(CatalogueHealth.gini(new long[] {3, 3, 3, 3})).isCloseTo(0, within(1e-12));
    assertThat(CatalogueHealth.gini(new long[] {0, 0, 0, 8})).isCloseTo(0.75, within(1e-12));
    assertThat(CatalogueHealth.gini(new long[] {1, 3})).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void curve_beginsAtNothing_endsAtEverything_andNeverFalls() {
    List<CatalogueHealth.Point> curve = CatalogueHealth.curve(new long[] {0, 0, 1, 2, 5, 12});

    assertThat(curve.getFirst()).isEqualTo(new CatalogueHealth.Point(0, 0));
    assertThat(curve.getLast()).isEqualTo(new CatalogueHealth.Point(1, 1));
    assertThat(curve).extracting(CatalogueHealth.Point::y).isSorted();
    assertThat(curve).allMatch(point -> point.y() <= point.x() + 1e-12);
  }

  @Test
  void curve_ofNothingShown_isEmpty() {
    assertThat(CatalogueHealth.curve(new long[] {0, 0})).isEmpty();
  }
}
