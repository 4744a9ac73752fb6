package io.vouch.agent.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number that says what it is: unit, sample, and how it was computed. */
@Schema(name = "Figure")
public record FigureView(
    String name,
    @Schema(description = "Figure.value") @Nullable Double value,
    @Schema(examples = {"share", "ms", "time", ""}) String unit,
    @Schema(description = "Figure.sampleSize") long sampleSize,
    String how) {

  /** A share, missing where the whole is 0. */
  static FigureView share(String name, long part, long whole, String how) {
    return new FigureView(name, whole == 0 ? null : (double) part / whole, "share", whole, how);
  }

  /** A plain count. */
  static FigureView count(String name, long count, String how) {
    return new FigureView(name, (double) count, "", count, how);
  }
}
