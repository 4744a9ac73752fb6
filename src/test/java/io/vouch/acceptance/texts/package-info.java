/** Texts as data: every bundle agrees with its files, and no sentence stands in code. */
@NullMarked
package io.vouch.acceptance.texts;

import org.jspecify.annotations.NullMarked;
