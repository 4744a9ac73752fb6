/** Tests of what HTTP adds to a turn. */
@NullMarked
package io.vouch.agent.http;

import org.jspecify.annotations.NullMarked;
