/**
 * The catalogue in memory: immutable columns with bitmaps, addressed by item index; constraints
 * over them are evaluated elsewhere.
 */
@NullMarked
package io.vouch.tools.catalogue;

import org.jspecify.annotations.NullMarked;
