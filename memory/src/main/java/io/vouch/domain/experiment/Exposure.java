package io.vouch.domain.experiment;

import io.vouch.domain.PersonId;
import io.vouch.domain.WindowId;

/** The first time that a person was ranked for by an arm of an experiment. */
public record Exposure(
    WindowId window, PersonId person, String arm, String configurationVersion, long atMillis) {}
