/**
 * The commands of the lab: evaluate, simulate and bench.
 *
 * <p>Entry: {@link io.vouch.agent.lab.command.LabCommands}.
 */
@NullMarked
package io.vouch.agent.lab.command;

import org.jspecify.annotations.NullMarked;
