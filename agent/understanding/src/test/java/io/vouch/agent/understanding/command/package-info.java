/** Tests of the exact spellings of plans. */
@NullMarked
package io.vouch.agent.understanding.command;

import org.jspecify.annotations.NullMarked;
