/** Who may do what: access keys, roles, and which person a caller may speak for. */
@NullMarked
package io.vouch.agent.security;

import org.jspecify.annotations.NullMarked;
