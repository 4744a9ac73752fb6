/**
 * The relational store over plain JDBC: SQLite by default, PostgreSQL by URL; entry point is
 * JdbcVouchStore.
 */
@NullMarked
package io.vouch.memory.jdbc;

import org.jspecify.annotations.NullMarked;
