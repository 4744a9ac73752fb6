/**
 * Logged requests as the offline search sees them: every candidate's factor values, flat.
 *
 * <p>Entry: {@link io.vouch.tools.requestlog.LoggedRequests}, made by its builder. What people did
 * with the slates does not belong here; that is an experiment's report.
 */
@NullMarked
package io.vouch.tools.requestlog;

import org.jspecify.annotations.NullMarked;
