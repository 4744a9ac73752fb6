/** Tests of the model. */
@NullMarked
package io.vouch.tools.model.itemtoitem;

import org.jspecify.annotations.NullMarked;
