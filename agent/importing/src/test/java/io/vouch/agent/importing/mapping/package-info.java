/** Tests of mapping. */
@NullMarked
package io.vouch.agent.importing.mapping;

import org.jspecify.annotations.NullMarked;
