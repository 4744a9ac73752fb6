/** Tests of models as plug-ins. */
@NullMarked
package io.vouch.tools.model;

import org.jspecify.annotations.NullMarked;
