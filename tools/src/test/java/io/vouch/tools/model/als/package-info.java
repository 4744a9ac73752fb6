/** Tests of the model. */
@NullMarked
package io.vouch.tools.model.als;

import org.jspecify.annotations.NullMarked;
