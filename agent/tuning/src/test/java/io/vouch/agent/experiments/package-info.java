/** Tests of the package of the same name. */
@NullMarked
package io.vouch.agent.experiments;

import org.jspecify.annotations.NullMarked;
