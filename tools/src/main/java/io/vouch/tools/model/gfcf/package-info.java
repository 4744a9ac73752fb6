/** The model {@code gf_cf}: a closed-form graph filter, trained when it is asked for. */
@NullMarked
package io.vouch.tools.model.gfcf;

import org.jspecify.annotations.NullMarked;
