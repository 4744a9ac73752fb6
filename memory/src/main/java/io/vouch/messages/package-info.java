/**
 * The sentences that people read, kept as data: a bundle is an interface whose methods are its
 * messages, and a file per language says them.
 */
@NullMarked
package io.vouch.messages;

import org.jspecify.annotations.NullMarked;
