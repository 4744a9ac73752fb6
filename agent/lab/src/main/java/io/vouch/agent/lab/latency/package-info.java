/** Time and memory of turns by catalogue size (P8). */
@NullMarked
package io.vouch.agent.lab.latency;

import org.jspecify.annotations.NullMarked;
