/** Conversations and their turns as they are stored. */
@NullMarked
package io.vouch.domain.conversation;

import org.jspecify.annotations.NullMarked;
