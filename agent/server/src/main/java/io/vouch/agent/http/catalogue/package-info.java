/** Items over HTTP: read, listed, written, patched. */
@NullMarked
package io.vouch.agent.http.catalogue;

import org.jspecify.annotations.NullMarked;
