package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.domain.catalogue.CatalogueSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of an import and, where there is one, the side file that adds names to its items.
 *
 * @param side null where no other file speaks about these items
 */
public record DetectedTable(TablePlan plan, @Nullable SideFile side) {
  /** A table without a side file. */
  public static DetectedTable alone(TablePlan plan) {
    return new DetectedTable(plan, null);
  }

  /** The fields of the items of this table. */
  public CatalogueSchema schema() {
    return side == null
        ? plan.schema()
        : plan.schema().merge(new CatalogueSchema(List.of(side.field())));
  }
}
