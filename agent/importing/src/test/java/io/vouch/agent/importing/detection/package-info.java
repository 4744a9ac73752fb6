/** Tests of what files are taken for. */
@NullMarked
package io.vouch.agent.importing.detection;

import org.jspecify.annotations.NullMarked;
