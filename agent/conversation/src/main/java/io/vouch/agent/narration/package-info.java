/**
 * What is said around the items: facts in, text out. A narrator sees only what the turn has
 * established; it decides nothing. Entry type: {@link io.vouch.agent.narration.Narrator}.
 */
@NullMarked
package io.vouch.agent.narration;

import org.jspecify.annotations.NullMarked;
