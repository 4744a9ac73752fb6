/** Tests of the package of the same name. */
@NullMarked
package io.vouch.tools.requestlog;

import org.jspecify.annotations.NullMarked;
