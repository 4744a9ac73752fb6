/** The commands that tune the ranking, in a market or on people, and what they print. */
@NullMarked
package io.vouch.agent.cli.tuning;

import org.jspecify.annotations.NullMarked;
