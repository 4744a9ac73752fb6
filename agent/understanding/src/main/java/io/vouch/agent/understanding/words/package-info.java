/** The words of each language that people write in, read from its folder of YAML. */
@NullMarked
package io.vouch.agent.understanding.words;

import org.jspecify.annotations.NullMarked;
