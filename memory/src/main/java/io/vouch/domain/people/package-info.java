/** People and what they did: events and impressions. */
@NullMarked
package io.vouch.domain.people;

import org.jspecify.annotations.NullMarked;
