/**
 * Whole tuners compared in simulated markets, judged on noise-free truth.
 *
 * <p>Entry: {@link io.vouch.agent.lab.tuner.TunerEvaluation}; {@link
 * io.vouch.agent.studies.MarketStudy} puts one study of a simulated market together. The tuners
 * themselves see an experiment only; this package also asks the market's oracle.
 *
 * <pre>{@code
 * TunerReport report = TunerEvaluation.run(TunerEvaluation.Size.small(), System.out::println);
 * }</pre>
 */
@NullMarked
package io.vouch.agent.lab.tuner;

import org.jspecify.annotations.NullMarked;
