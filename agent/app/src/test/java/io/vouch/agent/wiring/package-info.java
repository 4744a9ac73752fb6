/** Tests of the package of the same name. */
@NullMarked
package io.vouch.agent.wiring;

import org.jspecify.annotations.NullMarked;
