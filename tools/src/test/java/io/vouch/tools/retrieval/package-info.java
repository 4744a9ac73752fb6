/** Tests of retrieval. */
@NullMarked
package io.vouch.tools.retrieval;

import org.jspecify.annotations.NullMarked;
