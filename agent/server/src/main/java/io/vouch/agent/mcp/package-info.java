/**
 * The catalogue and the recommender as read-only tools of the Model Context Protocol; nothing here
 * stores anything.
 */
@NullMarked
package io.vouch.agent.mcp;

import org.jspecify.annotations.NullMarked;
