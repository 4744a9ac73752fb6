/**
 * What an item's own text says about something, found to be quoted. Entry types: {@link
 * io.vouch.agent.narration.quote.ItemTexts}, {@link io.vouch.agent.narration.quote.SentenceAbout}.
 */
@NullMarked
package io.vouch.agent.narration.quote;

import org.jspecify.annotations.NullMarked;
