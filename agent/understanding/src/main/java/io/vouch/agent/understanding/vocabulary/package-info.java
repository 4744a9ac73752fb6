/**
 * The words of one catalogue: names, fields, units and titles, looked up exactly or by nearness.
 */
@NullMarked
package io.vouch.agent.understanding.vocabulary;

import org.jspecify.annotations.NullMarked;
