/** What is known about one request, and the port of everything that scores items for it. */
@NullMarked
package io.vouch.tools.request;

import org.jspecify.annotations.NullMarked;
