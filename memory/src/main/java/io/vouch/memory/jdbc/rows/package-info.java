/** How records lie in the columns of tables: read by name, bound in a stated order. */
@NullMarked
package io.vouch.memory.jdbc.rows;

import org.jspecify.annotations.NullMarked;
