/** Tests of the protocols on small data, with metrics checked by hand. */
@NullMarked
package io.vouch.agent.lab.session;

import org.jspecify.annotations.NullMarked;
