/** The lab's measurements as the console offers them. */
@NullMarked
package io.vouch.agent.lab.console;

import org.jspecify.annotations.NullMarked;
