/**
 * Guesses what the files of a folder are and what their columns become; entry point {@link
 * io.vouch.agent.importing.detection.Detector}.
 */
@NullMarked
package io.vouch.agent.importing.detection;

import org.jspecify.annotations.NullMarked;
