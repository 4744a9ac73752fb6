/** Versioned prompt texts as resources, and the loader that reads them. */
@NullMarked
package io.vouch.prompts;

import org.jspecify.annotations.NullMarked;
