/** Tests of the relational store: the contracts on each database, and what only it promises. */
@NullMarked
package io.vouch.memory.jdbc;

import org.jspecify.annotations.NullMarked;
