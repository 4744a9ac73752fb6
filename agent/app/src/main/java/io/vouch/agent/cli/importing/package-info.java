/** The command that imports files: what it asks, how it shows progress, what it reports. */
@NullMarked
package io.vouch.agent.cli.importing;

import org.jspecify.annotations.NullMarked;
