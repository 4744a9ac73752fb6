/**
 * The contracts of the store's ports, one abstract suite each; every implementation inherits them.
 */
@NullMarked
package io.vouch.memory;

import org.jspecify.annotations.NullMarked;
