/**
 * Studies as people meet them: begun with settings, looked at, run in the background.
 *
 * <p>Entry: {@link io.vouch.agent.studies.Studies}. Command line and HTTP show the same records.
 */
@NullMarked
package io.vouch.agent.studies;

import org.jspecify.annotations.NullMarked;
