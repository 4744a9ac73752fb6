/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.search;

import org.jspecify.annotations.NullMarked;
