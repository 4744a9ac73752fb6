package io.vouch.simulator.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** People who choose by a known rule; the first is the choice model's own, the second is not. */
final class ChoiceContestTest {
  private static final int PEOPLE = 240;
  private static final int TAKINGS = 30;
  private static final int ITEMS = 120;
  private static final int TOPICS = 6;

  @Test
  void peopleOfTheChoiceModelsKind_arePredictedAsWellAsBoostedTreesDo() {
    FidelityRow row = contest(false);
    assertThat(row.level()).isEqualTo("conditional");
    assertThat(row.split()).isEqualTo(HeldOutSplit.later());
    assertThat(row.simulated()).isGreaterThan(0.03);
    assertThat(row.distance()).isLessThan(0.15);
    assertThat(row.floor()).isGreaterThan(0.8);
    assertThat(row.note()).contains("nats a choice", "marginal baseline", "boosted trees");
  }

  @Test
  void peopleWhoTakeWhatTheyTookBefore_areMissed() {
    FidelityRow row = contest(true);
    assertThat(row.verdict()).isNotEqualTo(FidelityVerdict.PASSES);
    assertThat(row.distance()).isGreaterThan(0.3);
    assertThat(row.real()).isGreaterThan(row.simulated());
  }

  @Test
  void tooFewChoices_giveNoRow() {
    TakenLog log = new TakenLog(List.of(), new int[ITEMS], new double[ITEMS], true);
    assertThat(new ChoiceContest(log, 10).rows()).isEmpty();
  }

  private static FidelityRow contest(boolean loyal) {
    return new ChoiceContest(log(loyal), TAKINGS / 2).rows().getFirst();
  }

  private static TakenLog log(boolean loyal) {
    SplittableRandom random = new SplittableRandom(5);
    int[] topic = new int[ITEMS];
    double[] quality = new double[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      topic[item] = item % TOPICS;
      quality[item] = 0.8 * random.nextGaussian();
    }
    List<List<Taking>> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      double[] taste = new double[TOPICS];
      for (int n = 0; n < TOPICS; n++) {
        taste[n] = random.nextGaussian();
      }
      List<Taking> taken = new ArrayList<>();
      for (int time = 0; time < TAKINGS; time++) {
        boolean again = loyal && !taken.isEmpty() && random.nextInt(2) == 0;
        int item =
            again
                ? taken.get(random.nextInt(taken.size())).item()
                : chosen(topic, quality, taste, random);
        taken.add(new Taking(item, time));
      }
      people.add(taken);
    }
    return new TakenLog(people, topic, new double[ITEMS], true);
  }

  /** The largest utility with Gumbel noise, which is a multinomial logit. */
  private static int chosen(
      int[] topic, double[] quality, double[] taste, SplittableRandom random) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int item = 0; item < ITEMS; item++) {
      double noise = -Math.log(-Math.log(random.nextDouble(1e-12, 1)));
      double utility = quality[item] + taste[topic[item]] + noise;
      if (utility > most) {
        most = utility;
        best = item;
      }
    }
    return best;
  }
}
