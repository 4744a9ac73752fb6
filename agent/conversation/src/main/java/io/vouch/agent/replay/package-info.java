/** Running stored turns again and comparing what comes out. */
@NullMarked
package io.vouch.agent.replay;

import org.jspecify.annotations.NullMarked;
