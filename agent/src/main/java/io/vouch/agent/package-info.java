/** The product: conversation, tuning and evaluation, served over HTTP and the command line. */
@NullMarked
package io.vouch.agent;

import org.jspecify.annotations.NullMarked;
