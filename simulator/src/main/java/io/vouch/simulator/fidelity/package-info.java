/**
 * Fidelity: how near a fitted world comes to real data that were held out, beside what real data
 * reach themselves and what must fail. Entry: {@link
 * io.vouch.simulator.fidelity.HeldOutComparison}.
 */
@NullMarked
package io.vouch.simulator.fidelity;

import org.jspecify.annotations.NullMarked;
