/** Narration judged claim by claim against facts (P12). */
@NullMarked
package io.vouch.agent.lab.narration;

import org.jspecify.annotations.NullMarked;
