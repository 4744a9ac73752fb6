/**
 * Simulated users who talk: they drive the real chat end to end, and what came of it is counted.
 */
@NullMarked
package io.vouch.agent.lab.talk;

import org.jspecify.annotations.NullMarked;
