/** Results of scenarios as plain text; every number says that it is simulated. */
@NullMarked
package io.vouch.simulator.report;

import org.jspecify.annotations.NullMarked;
