/**
 * What the web pages need beyond the API: facts about the server, memory as a list, the console's
 * views.
 */
@NullMarked
package io.vouch.agent.web;

import org.jspecify.annotations.NullMarked;
