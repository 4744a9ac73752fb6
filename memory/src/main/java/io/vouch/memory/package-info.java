/** The ports of the relational store; implementations live in sub-packages. */
@NullMarked
package io.vouch.memory;

import org.jspecify.annotations.NullMarked;
