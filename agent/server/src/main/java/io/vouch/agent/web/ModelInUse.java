package io.vouch.agent.web;

import org.jspecify.annotations.Nullable;

/** The name of the language model that this server asks, or null where none is configured. */
public record ModelInUse(@Nullable String name) {}
