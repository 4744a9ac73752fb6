/** The models that the product ships, and their stored form before models had parts. */
@NullMarked
package io.vouch.tools.model.shipped;

import org.jspecify.annotations.NullMarked;
