/** Tests of the catalogue's vocabulary. */
@NullMarked
package io.vouch.domain.catalogue;

import org.jspecify.annotations.NullMarked;
