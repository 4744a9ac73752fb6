/** Tests of what the web pages need. */
@NullMarked
package io.vouch.agent.web;

import org.jspecify.annotations.NullMarked;
