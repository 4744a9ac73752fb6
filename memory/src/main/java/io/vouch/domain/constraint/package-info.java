/** Hard constraints: the closed algebra of statements that an item satisfies or does not. */
@NullMarked
package io.vouch.domain.constraint;

import org.jspecify.annotations.NullMarked;
