/**
 * Whether to ask a person something or to recommend, by what either is expected to cost them.
 *
 * <p>Entry types: {@link io.vouch.tools.questions.QuestionPolicy} and {@link
 * io.vouch.tools.questions.ExpectedTurns}.
 */
@NullMarked
package io.vouch.tools.questions;

import org.jspecify.annotations.NullMarked;
