/** Tests of the comparison of tuners. */
@NullMarked
package io.vouch.agent.lab.tuner;

import org.jspecify.annotations.NullMarked;
