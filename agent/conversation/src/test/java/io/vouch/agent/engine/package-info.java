/** Tests of the engine. */
@NullMarked
package io.vouch.agent.engine;

import org.jspecify.annotations.NullMarked;
