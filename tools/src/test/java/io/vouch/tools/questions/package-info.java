/** Tests of asking or recommending, with expectations computed by hand. */
@NullMarked
package io.vouch.tools.questions;

import org.jspecify.annotations.NullMarked;
