/**
 * Logs of what people did, real or simulated, in the forms that worlds are fitted on and held
 * against, and readers of published data sets. Knows no world.
 */
@NullMarked
package io.vouch.simulator.logs;

import org.jspecify.annotations.NullMarked;
