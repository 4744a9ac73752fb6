/** Options and steps that several commands share. */
@NullMarked
package io.vouch.agent.cli.option;

import org.jspecify.annotations.NullMarked;
