/** The protocols by name, and the shape of their reports. */
@NullMarked
package io.vouch.agent.lab.protocol;

import org.jspecify.annotations.NullMarked;
