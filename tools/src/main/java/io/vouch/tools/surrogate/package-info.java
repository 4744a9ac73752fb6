/**
 * Surrogates: what is believed of a function that is expensive and noisy to measure, with how sure
 * one is. Entry: {@link io.vouch.tools.surrogate.GaussianProcess}.
 */
@NullMarked
package io.vouch.tools.surrogate;

import org.jspecify.annotations.NullMarked;
