/** Tests of the JSON form of the domain records. */
@NullMarked
package io.vouch.memory.json;

import org.jspecify.annotations.NullMarked;
