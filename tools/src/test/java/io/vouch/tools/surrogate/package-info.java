/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.surrogate;

import org.jspecify.annotations.NullMarked;
