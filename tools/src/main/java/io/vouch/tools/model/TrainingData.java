package io.vouch.tools.model;

import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainingListener;

/**
 * What models learn from, and what they learn with.
 *
 * @param interactions who liked what; items are numbered as in the catalogue
 * @param parallel the threads to use; the result does not depend on their number
 * @param listener hears how far a training has come
 */
public record TrainingData(
    Catalogue catalogue,
    Interactions interactions,
    ParallelRows parallel,
    TrainingListener listener) {}
