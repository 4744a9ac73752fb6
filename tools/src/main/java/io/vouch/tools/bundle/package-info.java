/**
 * One item of each of several parts, together under one budget, one voucher and one shop: the best
 * combination, or why there is none.
 */
@NullMarked
package io.vouch.tools.bundle;

import org.jspecify.annotations.NullMarked;
