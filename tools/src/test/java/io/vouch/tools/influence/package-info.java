/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.influence;

import org.jspecify.annotations.NullMarked;
