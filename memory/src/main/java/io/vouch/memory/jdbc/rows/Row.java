package io.vouch.memory.jdbc.rows;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, its values read by the names of their columns. This class is the
 * only one that knows positions: looking a name up in the driver costs more than reading the value.
 *
 * <p>Valid until the result moves on; used by one thread.
 */
public final class Row {
  private static final RowMessages SAY = Messages.of(RowMessages.class);

  private final ResultSet result;
  private final Columns columns;

  public Row(ResultSet result, Columns columns) {
    this.result = result;
    this.columns = columns;
  }

  /**
   * The text of a column that always has one.
   *
   * @throws SQLException if it has none
   */
  public String text(String column) throws SQLException {
    String text = textOrNull(column);
    if (text == null) {
      throw new SQLException(SAY.columnIsNull(column));
    }
    return text;
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(columns.position(column));
  }

  /**
   * The constant whose code a column has.
   *
   * @throws VouchException STORAGE if no constant has it
   */
  public <E extends Enum<E> & StoredCode> E code(String column, Class<E> type) throws SQLException {
    String code = text(column);
    return StoredCode.find(type, code)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.STORAGE, SAY.codeUnknown(code, column, StoredCode.codes(type))));
  }

  public int integer(String column) throws SQLException {
    return result.getInt(columns.position(column));
  }

  public long number(String column) throws SQLException {
    return result.getLong(columns.position(column));
  }

  public @Nullable Long numberOrNull(String column) throws SQLException {
    long number = number(column);
    return result.wasNull() ? null : number;
  }

  public double decimal(String column) throws SQLException {
    return result.getDouble(columns.position(column));
  }

  /** The number of a result that has one column, whatever it is called. */
  public long only() throws SQLException {
    if (columns.names().size() != 1) {
      throw new SQLException(SAY.notOneColumn(columns.names()));
    }
    return result.getLong(1);
  }

  /** Every column with its value as the driver gives it, in the order of the query. */
  public Map<String, @Nullable Object> all() throws SQLException {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (String name : columns.names()) {
      all.put(name, result.getObject(columns.position(name)));
    }
    return all;
  }
}
