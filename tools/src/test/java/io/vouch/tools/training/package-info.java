/** Tests of training. */
@NullMarked
package io.vouch.tools.training;

import org.jspecify.annotations.NullMarked;
