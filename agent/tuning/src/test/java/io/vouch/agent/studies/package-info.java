/** Tests of the package of the same name. */
@NullMarked
package io.vouch.agent.studies;

import org.jspecify.annotations.NullMarked;
