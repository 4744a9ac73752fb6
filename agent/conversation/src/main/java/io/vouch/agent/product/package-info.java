/**
 * The product over a store, put together once.
 *
 * <p>Entry: {@link io.vouch.agent.product.Product}.
 */
@NullMarked
package io.vouch.agent.product;

import org.jspecify.annotations.NullMarked;
