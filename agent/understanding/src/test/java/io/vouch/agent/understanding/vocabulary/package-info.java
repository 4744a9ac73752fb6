/** Tests of the words by which people speak of a catalogue. */
@NullMarked
package io.vouch.agent.understanding.vocabulary;

import org.jspecify.annotations.NullMarked;
