/** Tests of whole messages in five languages, over one market in each of them. */
@NullMarked
package io.vouch.agent.understanding.tongues;

import org.jspecify.annotations.NullMarked;
