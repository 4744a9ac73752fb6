/** What is remembered of a person and what forgetting leaves (P9). */
@NullMarked
package io.vouch.agent.lab.memory;

import org.jspecify.annotations.NullMarked;
