/** The model {@code text_vectors}: embeddings of what the catalogue says about items. */
@NullMarked
package io.vouch.tools.model.textvectors;

import org.jspecify.annotations.NullMarked;
