/**
 * HTTP and nothing else: JSON shapes, server-sent events, problems, keys. Every decision is taken
 * elsewhere.
 */
@NullMarked
package io.vouch.agent.http;

import org.jspecify.annotations.NullMarked;
