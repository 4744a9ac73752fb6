/**
 * What every command needs of a terminal: two streams, exit codes, phases of long work, a scratch
 * directory.
 */
@NullMarked
package io.vouch.agent.terminal;

import org.jspecify.annotations.NullMarked;
