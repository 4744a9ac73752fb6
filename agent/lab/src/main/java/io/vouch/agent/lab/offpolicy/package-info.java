/** Off-policy estimators on known truth and on published logs. */
@NullMarked
package io.vouch.agent.lab.offpolicy;

import org.jspecify.annotations.NullMarked;
