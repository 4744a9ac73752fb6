/** Tests of importing, with hand-written fixtures of every format. */
@NullMarked
package io.vouch.agent.importing;

import org.jspecify.annotations.NullMarked;
