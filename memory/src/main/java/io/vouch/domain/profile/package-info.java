/** What is remembered about a person: append-only facts. */
@NullMarked
package io.vouch.domain.profile;

import org.jspecify.annotations.NullMarked;
