/**
 * From a file on disk to a stream of rows, whatever its format, in bounded memory; entry point
 * {@link io.vouch.agent.importing.reading.RowReader#open}.
 */
@NullMarked
package io.vouch.agent.importing.reading;

import org.jspecify.annotations.NullMarked;
