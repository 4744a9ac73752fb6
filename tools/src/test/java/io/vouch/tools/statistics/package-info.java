/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.statistics;

import org.jspecify.annotations.NullMarked;
