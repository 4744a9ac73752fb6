/** Tests of the columns in memory. */
@NullMarked
package io.vouch.tools.catalogue;

import org.jspecify.annotations.NullMarked;
