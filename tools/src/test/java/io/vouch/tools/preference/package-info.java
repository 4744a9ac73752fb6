/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.preference;

import org.jspecify.annotations.NullMarked;
