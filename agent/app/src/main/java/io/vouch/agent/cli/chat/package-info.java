/** The command that holds a conversation in a terminal, by questions from a pipe or at a prompt. */
@NullMarked
package io.vouch.agent.cli.chat;

import org.jspecify.annotations.NullMarked;
