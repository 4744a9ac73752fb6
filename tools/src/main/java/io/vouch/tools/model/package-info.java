/**
 * Models as plug-ins: what a model is, how models are trained, stored and served, whichever they
 * are.
 *
 * <p>Entry points: {@link io.vouch.tools.model.Model} is the interface that a model implements,
 * {@link io.vouch.tools.model.Models} the list of those that take part, {@link
 * io.vouch.tools.model.ModelTraining} trains them into {@link io.vouch.tools.model.TrainedModels},
 * {@link io.vouch.tools.model.ModelFile} stores those. Nothing here knows a model by name.
 */
@NullMarked
package io.vouch.tools.model;

import org.jspecify.annotations.NullMarked;
