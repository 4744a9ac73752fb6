package io.vouch.agent.understanding.grammar.match;

/** What a slot found in a message: the tokens it spans and what they mean. */
public record Found<T>(int start, int end, T value) {}
