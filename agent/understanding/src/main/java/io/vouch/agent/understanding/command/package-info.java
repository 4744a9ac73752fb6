/**
 * Exact spellings of plans, for buttons: what they mean depends on no language and no catalogue.
 */
@NullMarked
package io.vouch.agent.understanding.command;

import org.jspecify.annotations.NullMarked;
