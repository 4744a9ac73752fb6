/** Tests of combinations of several parts. */
@NullMarked
package io.vouch.tools.bundle;

import org.jspecify.annotations.NullMarked;
