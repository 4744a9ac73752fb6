/** Tests of reading. */
@NullMarked
package io.vouch.agent.importing.reading;

import org.jspecify.annotations.NullMarked;
