/**
 * Which items satisfy which constraints: exact candidate sets over bitmaps, what to relax when they
 * are empty, and the certificates that prove it item by item.
 */
@NullMarked
package io.vouch.tools.candidates;

import org.jspecify.annotations.NullMarked;
