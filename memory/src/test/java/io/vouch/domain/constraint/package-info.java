/** Tests of constraints and of how text becomes words. */
@NullMarked
package io.vouch.domain.constraint;

import org.jspecify.annotations.NullMarked;
