/** Tests of evaluation. */
@NullMarked
package io.vouch.agent.lab.quality;

import org.jspecify.annotations.NullMarked;
