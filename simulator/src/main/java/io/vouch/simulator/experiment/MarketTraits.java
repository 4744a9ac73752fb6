package io.vouch.simulator.experiment;

/**
 * How the people of a market and the platform's predictions are, and how well it is tuned at the
 * start. None of it is a slope between offline and online figures, except where {@code
 * isLinearTransfer} says so.
 *
 * @param startSpread standard deviation of the logarithms of the weights that a study starts from;
 *     0 makes all of them 1
 * @param startFreshness what the weight of freshness is multiplied by at the start
 * @param clickError standard deviation of the error of click predictions, in logits
 * @param orderError of order predictions
 * @param blindToPrice how much of the effect of prices on orders the predictions fail to see
 * @param tasteInOrders how much of what makes people click also makes them order
 * @param adBlindness what people's clicks on advertisements are lower by than predicted, in logits
 * @param isLinearTransfer online uplifts are straight lines of offline uplifts: a world in which
 *     the published method is right by construction
 */
public record MarketTraits(
    float startSpread,
    float startFreshness,
    float clickError,
    float orderError,
    float blindToPrice,
    float tasteInOrders,
    float adBlindness,
    boolean isLinearTransfer) {
  /** What the market has been from the start: a choice, not fitted to any platform. */
  public static final MarketTraits STANDARD =
      new MarketTraits(0, 1, 0.5f, 0.7f, 0.45f, 0.5f, 0.5f, false);

  /** The same with another spread of the start. */
  public MarketTraits startingWith(float spread) {
    return new MarketTraits(
        spread,
        startFreshness,
        clickError,
        orderError,
        blindToPrice,
        tasteInOrders,
        adBlindness,
        isLinearTransfer);
  }

  /** The same, but at the start freshness outweighs everything that people or advertisers want. */
  public MarketTraits startingWithFreshness() {
    return new MarketTraits(
        startSpread,
        10,
        clickError,
        orderError,
        blindToPrice,
        tasteInOrders,
        adBlindness,
        isLinearTransfer);
  }

  /** Predictions that are nearly right: what looks good offline is good. */
  public MarketTraits withAlignedProxy() {
    return new MarketTraits(
        startSpread, startFreshness, 0.2f, 0.2f, 0, tasteInOrders, 0.1f, isLinearTransfer);
  }

  /** Orders are predicted badly and clicks well, and who clicks gladly orders gladly. */
  public MarketTraits withMisalignedProxy() {
    return new MarketTraits(
        startSpread, startFreshness, 0.2f, 1.8f, 0.9f, 1.5f, adBlindness, isLinearTransfer);
  }

  /** Straight lines from offline to online. */
  public MarketTraits withLinearTransfer() {
    return new MarketTraits(
        startSpread,
        startFreshness,
        clickError,
        orderError,
        blindToPrice,
        tasteInOrders,
        adBlindness,
        true);
  }
}
