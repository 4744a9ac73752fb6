/** Tests of words. */
@NullMarked
package io.vouch.tools.words;

import org.jspecify.annotations.NullMarked;
