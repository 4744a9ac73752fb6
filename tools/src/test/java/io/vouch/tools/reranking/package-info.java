/** From a ranked pool to the order of a slate as a list; scores are not changed here. */
@NullMarked
package io.vouch.tools.reranking;

import org.jspecify.annotations.NullMarked;
