/**
 * The pages of the packaged application in a real browser; skipped, saying so, where there is none.
 */
@NullMarked
package io.vouch.acceptance.web;

import org.jspecify.annotations.NullMarked;
