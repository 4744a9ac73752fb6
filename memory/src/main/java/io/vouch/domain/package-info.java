/**
 * The vocabulary of Vouch: identifiers, money and errors that every room shares; depends on
 * nothing.
 */
@NullMarked
package io.vouch.domain;

import org.jspecify.annotations.NullMarked;
