/** Tests of replaying stored turns. */
@NullMarked
package io.vouch.agent.replay;

import org.jspecify.annotations.NullMarked;
