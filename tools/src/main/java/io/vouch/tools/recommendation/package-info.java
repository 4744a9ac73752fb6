/** One request answered: filtered, ranked, re-ranked, explained, certified. */
@NullMarked
package io.vouch.tools.recommendation;

import org.jspecify.annotations.NullMarked;
