/** Tests of the model. */
@NullMarked
package io.vouch.tools.model.gfcf;

import org.jspecify.annotations.NullMarked;
