/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.belief;

import org.jspecify.annotations.NullMarked;
