/** The command line: one class per command, plain picocli. */
@NullMarked
package io.vouch.agent.cli;

import org.jspecify.annotations.NullMarked;
