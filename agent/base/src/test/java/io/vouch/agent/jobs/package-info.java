/** Tests of long-running work as it is kept in the store. */
@NullMarked
package io.vouch.agent.jobs;

import org.jspecify.annotations.NullMarked;
