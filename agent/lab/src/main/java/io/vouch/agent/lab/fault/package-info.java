/** Faults injected into a turn, and what becomes of it (P7). */
@NullMarked
package io.vouch.agent.lab.fault;

import org.jspecify.annotations.NullMarked;
