/** Tests of the model. */
@NullMarked
package io.vouch.tools.model.popularity;

import org.jspecify.annotations.NullMarked;
