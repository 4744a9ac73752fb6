/** The model {@code als}: collaborative factors by alternating least squares. */
@NullMarked
package io.vouch.tools.model.als;

import org.jspecify.annotations.NullMarked;
