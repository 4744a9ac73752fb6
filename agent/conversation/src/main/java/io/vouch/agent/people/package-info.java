/** What is stored of a person, handed out and erased as a whole. */
@NullMarked
package io.vouch.agent.people;

import org.jspecify.annotations.NullMarked;
