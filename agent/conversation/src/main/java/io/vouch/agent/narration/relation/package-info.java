/** What is said of a relation: what goes with an item, what was bought before, what is popular. */
@NullMarked
package io.vouch.agent.narration.relation;

import org.jspecify.annotations.NullMarked;
