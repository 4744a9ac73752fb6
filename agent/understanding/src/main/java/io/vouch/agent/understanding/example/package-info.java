/**
 * Small example catalogues, moments of a conversation over them, and plans written as lines: what
 * the grammar's own examples, tests and published requests are read against.
 */
@NullMarked
package io.vouch.agent.understanding.example;

import org.jspecify.annotations.NullMarked;
