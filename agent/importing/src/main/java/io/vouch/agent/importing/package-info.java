/**
 * Importing catalogues, people and events from files: all or nothing, in bounded memory, able to
 * resume; entry point {@link io.vouch.agent.importing.ImportRun}.
 */
@NullMarked
package io.vouch.agent.importing;

import org.jspecify.annotations.NullMarked;
