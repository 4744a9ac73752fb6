/** The model {@code popularity}: what many people liked lately. */
@NullMarked
package io.vouch.tools.model.popularity;

import org.jspecify.annotations.NullMarked;
