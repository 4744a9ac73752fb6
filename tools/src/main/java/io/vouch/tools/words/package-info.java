/**
 * Words: how the texts of items, and wishes about them, are cut into words, quantities and model
 * names and reduced to their stems in the catalogue's language.
 *
 * <p>Entry point: {@link io.vouch.tools.words.WordAnalyzer}.
 */
@NullMarked
package io.vouch.tools.words;

import org.jspecify.annotations.NullMarked;
