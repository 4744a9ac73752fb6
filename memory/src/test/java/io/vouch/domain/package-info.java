/** Tests of identifiers and money. */
@NullMarked
package io.vouch.domain;

import org.jspecify.annotations.NullMarked;
