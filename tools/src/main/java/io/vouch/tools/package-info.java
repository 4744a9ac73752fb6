/** Conventional recommender models as tools that a conversation or a tuning round can use. */
@NullMarked
package io.vouch.tools;

import org.jspecify.annotations.NullMarked;
