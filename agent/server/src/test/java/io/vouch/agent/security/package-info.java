/** Tests of the package of the same name. */
@NullMarked
package io.vouch.agent.security;

import org.jspecify.annotations.NullMarked;
