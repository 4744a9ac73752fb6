/** Tests of plans and what they settle. */
@NullMarked
package io.vouch.agent.plan;

import org.jspecify.annotations.NullMarked;
