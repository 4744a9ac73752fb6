/**
 * Versioned prompt texts and demonstrations as resources, and the loader that reads them.
 *
 * <p>Entry types: {@link io.vouch.prompts.PromptCatalogue} and {@link
 * io.vouch.prompts.DemonstrationPool}. A prompt is a file {@code prompts/<id>/v<N>.md}; what it
 * means and who sends it is the caller's business.
 */
@NullMarked
package io.vouch.prompts;

import org.jspecify.annotations.NullMarked;
