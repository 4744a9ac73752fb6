/** Tests of evaluation. */
@NullMarked
package io.vouch.tools.evaluation;

import org.jspecify.annotations.NullMarked;
