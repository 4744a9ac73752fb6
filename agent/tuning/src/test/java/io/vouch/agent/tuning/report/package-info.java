/** Tests of a study's page. */
@NullMarked
package io.vouch.agent.tuning.report;

import org.jspecify.annotations.NullMarked;
