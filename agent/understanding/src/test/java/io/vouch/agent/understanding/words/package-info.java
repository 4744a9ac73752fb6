/** Tests of the words of each language. */
@NullMarked
package io.vouch.agent.understanding.words;

import org.jspecify.annotations.NullMarked;
