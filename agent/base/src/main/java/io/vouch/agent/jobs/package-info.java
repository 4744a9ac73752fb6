/**
 * Long-running work as it is kept in the store, so that people see it from another process, while
 * it runs and after it was killed.
 *
 * <p>Entry: {@link io.vouch.agent.jobs.Jobs}.
 */
@NullMarked
package io.vouch.agent.jobs;

import org.jspecify.annotations.NullMarked;
