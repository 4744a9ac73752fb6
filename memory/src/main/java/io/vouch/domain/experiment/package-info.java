/** Experiments on real people as they are stored: windows, arms, who was exposed when. */
@NullMarked
package io.vouch.domain.experiment;

import org.jspecify.annotations.NullMarked;
