/** Tests of messages that ask for several products. */
@NullMarked
package io.vouch.agent.understanding.several;

import org.jspecify.annotations.NullMarked;
