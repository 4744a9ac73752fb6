package io.vouch.simulator.segments;

import io.vouch.messages.MessageBundle;

/** What is said of segments, and why they cannot be found. */
@MessageBundle
interface SegmentMessages {
  String daysBetweenVisits();

  String logPriceLessMean();

  String segmentsOutOfRange(int segments, int most);

  String segmentsTooSmall(int smallest, int least);

  String tooFewShoppers(int people, int takings, int smallest);
}
