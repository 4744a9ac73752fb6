package io.vouch.domain.tuning;

import io.vouch.domain.WindowId;

/**
 * Where an episode's configuration ran: a window's outcome is credited to the episode whose
 * deployment names that window, and to no other.
 */
public record Deployment(WindowId window, String configurationVersion, long atMillis) {}
