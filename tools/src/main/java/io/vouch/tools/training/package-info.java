/**
 * Training: from what people did to the numbers that retrievers and evaluations score with.
 *
 * <p>Entry points: {@link io.vouch.tools.training.InteractionsBuilder} turns events into {@link
 * io.vouch.tools.training.Interactions}, {@link io.vouch.tools.training.ModelTraining} turns those
 * into {@link io.vouch.tools.training.TrainedModels}. Everything here is deterministic for a seed
 * and bit-identical on any number of threads.
 */
@NullMarked
package io.vouch.tools.training;

import org.jspecify.annotations.NullMarked;
