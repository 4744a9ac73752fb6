/** Tests of textvectors. */
@NullMarked
package io.vouch.tools.model.textvectors;

import org.jspecify.annotations.NullMarked;
