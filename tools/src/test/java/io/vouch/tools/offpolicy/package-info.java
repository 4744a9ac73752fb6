/** Tests of the off-policy estimators, on known truth and on a published log. */
@NullMarked
package io.vouch.tools.offpolicy;

import org.jspecify.annotations.NullMarked;
