/** The model {@code ease}: a closed-form linear item-item model, trained when it is asked for. */
@NullMarked
package io.vouch.tools.model.ease;

import org.jspecify.annotations.NullMarked;
