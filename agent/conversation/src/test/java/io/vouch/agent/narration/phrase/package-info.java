/** Tests of the smallest pieces of what is said. */
@NullMarked
package io.vouch.agent.narration.phrase;

import org.jspecify.annotations.NullMarked;
