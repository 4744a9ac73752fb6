/** Tests of the reports on simulated runs. */
@NullMarked
package io.vouch.simulator.report;

import org.jspecify.annotations.NullMarked;
