package io.vouch.agent.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Layers stacked on each other, such as shares that sum to 1.
 *
 * @param measure the quantity with its unit
 * @param at places on the x axis, ascending
 * @param layers from bottom to top
 */
public record AreaChart(String title, Axis x, String measure, List<Double> at, List<Layer> layers)
    implements Chart {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a layer has another number of sizes than there are places
   */
  public AreaChart {
    at = List.copyOf(at);
    layers = List.copyOf(layers);
    at.forEach(place -> Finite.require("x", place));
    for (Layer layer : layers) {
      if (layer.sizes().size() != at.size()) {
        throw new IllegalArgumentException(
            "The layer (%s) must have as many sizes as there are places (%d), not %d."
                .formatted(layer.name(), at.size(), layer.sizes().size()));
      }
    }
  }

  /** One layer with its size at every place, 0 or more. */
  public record Layer(String name, List<Double> sizes) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a size is negative or not finite
     */
    public Layer {
      sizes = List.copyOf(sizes);
      for (double size : sizes) {
        Finite.require("size", size);
        if (size < 0) {
          throw new IllegalArgumentException(
              "The size (%s) of the layer (%s) must be 0 or more.".formatted(size, name));
        }
      }
    }
  }

  @Override
  public Table table() {
    List<String> columns = new ArrayList<>(List.of(x.label()));
    layers.forEach(layer -> columns.add(layer.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      List<String> row = new ArrayList<>(List.of(NumberText.of(at.get(i))));
      for (Layer layer : layers) {
        row.add(NumberText.of(layer.sizes().get(i)));
      }
      rows.add(row);
    }
    return new Table(columns, rows);
  }
}
