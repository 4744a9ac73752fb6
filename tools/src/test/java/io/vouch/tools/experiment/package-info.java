/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.experiment;

import org.jspecify.annotations.NullMarked;
