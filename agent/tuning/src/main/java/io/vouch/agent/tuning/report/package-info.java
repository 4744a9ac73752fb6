/**
 * A study as a page: who decides the order, what was promised, what was measured, what is believed.
 *
 * <p>Entry: {@link io.vouch.agent.tuning.report.StudyPage}.
 */
@NullMarked
package io.vouch.agent.tuning.report;

import org.jspecify.annotations.NullMarked;
