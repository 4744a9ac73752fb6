package io.vouch.agent.understanding.grammar;

/** What a slot found in a message: the tokens it spans and what they mean. */
record Found<T>(int start, int end, T value) {}
