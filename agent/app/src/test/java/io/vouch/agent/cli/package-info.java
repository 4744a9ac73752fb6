/** Tests of the command line. */
@NullMarked
package io.vouch.agent.cli;

import org.jspecify.annotations.NullMarked;
