/** Messages that ask for several products: which words are of which, and what they share. */
@NullMarked
package io.vouch.agent.understanding.several;

import org.jspecify.annotations.NullMarked;
