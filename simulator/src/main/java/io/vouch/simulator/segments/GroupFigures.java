package io.vouch.simulator.segments;

import io.vouch.tools.statistics.Sample;
import java.util.Arrays;
import java.util.List;

/**
 * What the takings of a group of people say of the parameters of simulated users, in closed form.
 *
 * <p>Returns: p = Σr/Σd over people with r returns on d days at risk; the variance between people
 * is σ² = (Σ d(r/d − p)² − n·p(1 − p))/Σd, on the scale of log-odds σ/(p(1 − p)). Prices: the mean
 * m of log prices, and its variance between people, what a person's few takings make by chance
 * taken away.
 */
record GroupFigures(List<PersonFigures> people) {
  GroupFigures {
    people = List.copyOf(people);
  }

  /** The chance to come on a day on which one could have. */
  double returning() {
    double returns = people.stream().mapToInt(PersonFigures::returns).sum();
    double days = people.stream().mapToInt(PersonFigures::atRisk).sum();
    return Math.max(0.5, returns) / Math.max(1, days);
  }

  double logOdds() {
    double p = returning();
    return Math.log(p / (1 - p));
  }

  /** Standard error of the log-odds, people being independent. */
  double logOddsError() {
    double p = returning();
    double squares = 0;
    double days = 0;
    for (PersonFigures one : people) {
      double surprise = one.returns() - p * one.atRisk();
      squares += surprise * surprise;
      days += one.atRisk();
    }
    return Math.sqrt(squares) / (Math.max(1, days) * p * (1 - p));
  }

  /** Standard deviation of people's log-odds beyond chance. */
  double logOddsSpread() {
    double p = returning();
    double squares = 0;
    double days = 0;
    int counted = 0;
    for (PersonFigures one : people) {
      if (one.atRisk() > 0) {
        double share = (double) one.returns() / one.atRisk() - p;
        squares += one.atRisk() * share * share;
        days += one.atRisk();
        counted++;
      }
    }
    double variance = (squares - counted * p * (1 - p)) / Math.max(1, days);
    return Math.sqrt(Math.max(0, variance)) / (p * (1 - p));
  }

  double logPrice() {
    return Sample.of(logPrices()).mean();
  }

  double logPriceError() {
    return Math.sqrt(means().ownVariance() / people.size());
  }

  /** Variance of single takings' log prices. */
  double logPriceVariance() {
    return Sample.of(logPrices()).ownVariance();
  }

  /** Standard deviation of people's mean log prices beyond chance. */
  double logPriceSpread() {
    double byChance =
        people.stream()
            .mapToDouble(one -> Sample.of(one.logPrices()).ownVariance() / one.logPrices().length)
            .average()
            .orElse(0);
    return Math.sqrt(Math.max(0, means().ownVariance() - byChance));
  }

  double mean(Trait trait) {
    return sample(trait).mean();
  }

  double spread(Trait trait) {
    return Math.sqrt(sample(trait).ownVariance());
  }

  double[] logPrices() {
    return people.stream().flatMapToDouble(one -> Arrays.stream(one.logPrices())).toArray();
  }

  double[] gaps() {
    return people.stream()
        .flatMapToDouble(one -> {
          int[] days = one.days();
          double[] gaps = new double[days.length - 1];
          for (int n = 1; n < days.length; n++) {
            gaps[n - 1] = days[n] - days[n - 1];
          }
          return Arrays.stream(gaps);
        })
        .toArray();
  }

  private Sample means() {
    return sample(Trait.PRICE);
  }

  private Sample sample(Trait trait) {
    return Sample.of(people.stream().mapToDouble(one -> one.trait(trait)).toArray());
  }
}
