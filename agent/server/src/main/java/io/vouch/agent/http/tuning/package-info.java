/** Studies and experiments over HTTP. */
@NullMarked
package io.vouch.agent.http.tuning;

import org.jspecify.annotations.NullMarked;
