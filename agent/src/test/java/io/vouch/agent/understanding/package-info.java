/** Tests of understanding, over two small catalogues and a published set of requests. */
@NullMarked
package io.vouch.agent.understanding;

import org.jspecify.annotations.NullMarked;
