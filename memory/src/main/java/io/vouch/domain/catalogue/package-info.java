/** The catalogue's vocabulary: items, their typed fields, and the schema that names the fields. */
@NullMarked
package io.vouch.domain.catalogue;

import org.jspecify.annotations.NullMarked;
