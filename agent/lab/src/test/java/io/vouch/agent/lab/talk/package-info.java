/** Tests of the simulated users who talk. */
@NullMarked
package io.vouch.agent.lab.talk;

import org.jspecify.annotations.NullMarked;
