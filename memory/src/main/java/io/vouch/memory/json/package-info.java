/**
 * The one JSON form of the domain records, shared by the store and by everything that sends or
 * reads them.
 */
@NullMarked
package io.vouch.memory.json;

import org.jspecify.annotations.NullMarked;
