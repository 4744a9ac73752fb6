/** User stories through HTTP and the command line, and the rules of the architecture. */
@NullMarked
package io.vouch.acceptance;

import org.jspecify.annotations.NullMarked;
