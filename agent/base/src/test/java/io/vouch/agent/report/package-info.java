/** Tests of reports. */
@NullMarked
package io.vouch.agent.report;

import org.jspecify.annotations.NullMarked;
