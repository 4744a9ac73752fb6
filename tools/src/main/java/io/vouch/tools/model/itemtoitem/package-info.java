/** The model {@code item_to_item}: items that the same people liked. */
@NullMarked
package io.vouch.tools.model.itemtoitem;

import org.jspecify.annotations.NullMarked;
