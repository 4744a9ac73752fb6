/**
 * The preference channel: how dearly each breach of a range is paid in the search.
 *
 * <p>Entry: {@link io.vouch.tools.preference.PreferenceChannel}. Pure. It acts on what was measured
 * online, never on what the search promised.
 */
@NullMarked
package io.vouch.tools.preference;

import org.jspecify.annotations.NullMarked;
