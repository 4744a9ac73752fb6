package io.vouch.memory.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vouch.memory.jdbc.rows.ColumnCache;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections to a PostgreSQL server, pooled by HikariCP. Several may write at once: what must not
 * happen side by side asks for a lock ({@link Session#alone}).
 */
final class PooledSessions implements Sessions {
  private static final int MOST = 8;
  private static final long WAIT_MILLIS = 30_000;

  private final HikariDataSource source;
  private final ColumnCache columns;

  private PooledSessions(HikariDataSource source, ColumnCache columns) {
    this.source = source;
    this.columns = columns;
  }

  /**
   * Opens a pool of at most eight; nothing is connected before it is needed.
   *
   * @param use names the pool's threads
   */
  static PooledSessions open(StoreLocation location, String use, ColumnCache columns) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(location.jdbcUrl());
    config.setDataSourceProperties(properties());
    config.setPoolName("vouch-" + use);
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WAIT_MILLIS);
    // The migrations have reached the server before; a failure here would hide which one it was.
    config.setInitializationFailTimeout(-1);
    return new PooledSessions(new HikariDataSource(config), columns);
  }

  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "vouch");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  @Override
  public Session take() throws SQLException {
    return new Session(source.getConnection(), Dialect.POSTGRESQL, columns);
  }

  @Override
  public void giveBack(Session session) throws SQLException {
    session.close();
  }

  @Override
  public void discard(Session session) throws SQLException {
    source.evictConnection(session.connection());
    session.close();
  }

  @Override
  public void close() {
    source.close();
  }
}
