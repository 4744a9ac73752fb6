/** Tests of the model. */
@NullMarked
package io.vouch.tools.model.ease;

import org.jspecify.annotations.NullMarked;
