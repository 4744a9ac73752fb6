/**
 * Sessions of simulated users with the product and its references: what they find, in how many
 * turns (P1, P2, P3, P11). Entry type: {@link io.vouch.agent.lab.session.SessionEvaluation}.
 */
@NullMarked
package io.vouch.agent.lab.session;

import org.jspecify.annotations.NullMarked;
