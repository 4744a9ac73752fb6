package io.vouch.simulator.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.TakenLog.Taking;
import io.vouch.simulator.scenario.Clientele;
import io.vouch.simulator.scenario.PopulationFile;
import io.vouch.simulator.segments.FoundSegment.Shift;
import io.vouch.simulator.segments.Segmentation.Request;
import io.vouch.simulator.truth.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two kinds of people who are known, because they were made up. */
final class SegmentationTest {
  private static final int DAYS = 200;
  private static final int ITEMS = 200;
  private static final double OFTEN = 0.2;
  private static final double SELDOM = 0.05;

  /** By how much the seldom kind's price slope is less: their prices are tilted by p^0.8. */
  private static final double TILT = 0.8;

  @TempDir private Path folder;

  @Test
  void twoKinds_areFound_withTheDifferencesTheyWereMadeWith() {
    List<FoundSegment> found = Segmentation.of(log(300, 200), new Request(2, 50, DAYS)).segments();
    assertThat(found).hasSize(2);
    FoundSegment often = found.get(0);
    FoundSegment seldom = found.get(1);
    assertThat(often.share()).isCloseTo(0.6, within(0.06));
    assertThat(often.name()).contains("frequent");
    assertThat(seldom.name()).contains("occasional");
    assertThat(shift(often, Setting.RETURN_BASE) - shift(seldom, Setting.RETURN_BASE))
        .isCloseTo(Math.log(OFTEN / (1 - OFTEN)) - Math.log(SELDOM / (1 - SELDOM)), within(0.25));
    assertThat(shift(often, Setting.PRICE_SLOPE) - shift(seldom, Setting.PRICE_SLOPE))
        .isCloseTo(TILT, within(0.25));
  }

  @Test
  void aKindBelowTheSmallestSize_isNotASegmentOfItsOwn() {
    Segmentation found = Segmentation.of(log(300, 30), new Request(4, 60, DAYS));
    assertThat(found.segments()).allMatch(segment -> segment.people() >= 60);
    assertThat(found.segments().stream().mapToInt(FoundSegment::people).sum())
        .isEqualTo(330 - found.leftOut());
  }

  @Test
  void segments_writtenToAFile_areAPopulation_ofNumbersOnly() throws IOException {
    Segmentation found = Segmentation.of(log(300, 200), new Request(3, 50, DAYS));
    Path file = folder.resolve("people.json");
    PopulationFile.write(file, "people", found.segments());
    assertThat(Clientele.of(file.toString()).title()).isEqualTo("people");
    assertThat(Files.readString(file)).contains("days-of-thirty", "user.price-slope");
    assertThat(found.untouched())
        .contains("user.no-choice", "leaving.base")
        .doesNotContain("return.base", "user.price-slope");
  }

  @Test
  void simulatedUsers_comeNearerToTheirSegmentThanEverybodyDoes() {
    Segmentation found = Segmentation.of(log(300, 200), new Request(2, 50, DAYS));
    for (ResponseRow row : found.responses(300, 1)) {
      assertThat(row.distance()).as(row.segment() + ", " + row.response()).isLessThan(0.15);
      assertThat(row.ceiling()).isLessThan(0.1);
    }
    assertThat(found.responses(300, 1)).isEqualTo(found.responses(300, 1));
  }

  @Test
  void tooFewPeople_orTooSmallASegment_isRefused() {
    assertThatThrownBy(() -> Segmentation.of(log(20, 5), new Request(2, 50, DAYS)))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("people have 5 takings");
    assertThatThrownBy(() -> new Request(2, 5, DAYS)).hasMessageContaining("nobody can be told");
    assertThatThrownBy(() -> new Request(0, 50, DAYS)).hasMessageContaining("from 1 to 12");
  }

  private static double shift(FoundSegment segment, Setting of) {
    return segment.shifts().stream()
        .filter(shift -> shift.setting().equals(of.key()))
        .mapToDouble(Shift::value)
        .findFirst()
        .orElseThrow();
  }

  private static TakenLog log(int often, int seldom) {
    SplittableRandom random = new SplittableRandom(7);
    int[] topic = new int[ITEMS];
    double[] logPrice = new double[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      topic[item] = item % 5;
      logPrice[item] = 0.5 * random.nextGaussian();
    }
    List<List<Taking>> people = new ArrayList<>();
    for (int n = 0; n < often; n++) {
      people.add(takings(OFTEN, 0, logPrice, random));
    }
    for (int n = 0; n < seldom; n++) {
      people.add(takings(SELDOM, TILT, logPrice, random));
    }
    return new TakenLog(people, topic, logPrice, true);
  }

  private static List<Taking> takings(
      double chance, double tilt, double[] logPrice, SplittableRandom random) {
    List<Taking> takings = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      if (day == 0 || random.nextDouble() < chance) {
        for (int n = 0; n < 3; n++) {
          takings.add(new Taking(taken(tilt, logPrice, random), day));
        }
      }
    }
    return takings;
  }

  /** Drawn with a probability proportional to e^(tilt·log price), by rejection. */
  private static int taken(double tilt, double[] logPrice, SplittableRandom random) {
    int item = random.nextInt(ITEMS);
    while (random.nextDouble() > Math.exp(tilt * (logPrice[item] - 2))) {
      item = random.nextInt(ITEMS);
    }
    return item;
  }
}
