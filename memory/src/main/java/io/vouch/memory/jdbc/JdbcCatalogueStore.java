package io.vouch.memory.jdbc;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.CatalogueStore;
import io.vouch.memory.jdbc.rows.ItemCheck;
import io.vouch.memory.jdbc.rows.ItemRows;
import io.vouch.memory.json.DomainJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The catalogue in the tables {@code item} and {@code catalogue_version}. */
final class JdbcCatalogueStore implements CatalogueStore {
  private static final String SELECT = "select " + ItemRows.COLUMNS + " from item";
  private static final String FIND = SELECT + " where item_id = ?";
  private static final String PAGE = SELECT + " where item_id > ? order by item_id limit ?";
  private static final String ALL = SELECT + " order by item_id";
  private static final String UPSERT =
      "insert into item (" + ItemRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)" + ItemRows.REPLACE;

  private final Database database;

  JdbcCatalogueStore(Database database) {
    this.database = database;
  }

  @Override
  public CatalogueSchema schema() {
    return database.read(JdbcCatalogueStore::schema);
  }

  @Override
  public CatalogueVersion version() {
    return database.read(JdbcCatalogueStore::version);
  }

  @Override
  public long count() {
    return database.read(JdbcCatalogueStore::count);
  }

  @Override
  public Optional<Item> find(ItemId id) {
    return database.read(session -> session.first(FIND, ItemRows::read, id.value()));
  }

  @Override
  public List<Item> findAll(Collection<ItemId> ids) {
    return database.read(session -> {
      List<Item> found = new ArrayList<>(ids.size());
      for (ItemId id : ids) {
        session.first(FIND, ItemRows::read, id.value()).ifPresent(found::add);
      }
      return found;
    });
  }

  @Override
  public List<Item> page(@Nullable ItemId after, int limit) {
    // No id is empty, so the empty text comes before all of them.
    String from = after == null ? "" : after.value();
    return database.read(session -> session.list(PAGE, ItemRows::read, from, limit));
  }

  @Override
  public void forEach(Consumer<Item> consumer) {
    database.stream(ALL, ItemRows::read, consumer);
  }

  @Override
  public CatalogueVersion upsert(CatalogueSchema schema, List<Item> items) {
    return database.write(session -> {
      CatalogueSchema before = lockedSchema(session);
      CatalogueSchema merged = before.merge(schema);
      new ItemCheck(merged).accept(items);
      int changed =
          session.changeAll(UPSERT, items, (statement, item) -> ItemRows.bind(statement, 1, item));
      return changed > 0 || !merged.equals(before) ? raise(session, merged) : version(session);
    });
  }

  @Override
  public boolean remove(ItemId id) {
    return database.write(session -> {
      CatalogueSchema schema = lockedSchema(session);
      boolean removed = session.change("delete from item where item_id = ?", id.value()) > 0;
      if (removed) {
        raise(session, schema);
      }
      return removed;
    });
  }

  /**
   * The schema, with the catalogue's row locked so that two processes cannot both merge into the
   * same one.
   */
  static CatalogueSchema lockedSchema(Session session) throws SQLException {
    session.change("update catalogue_version set sequence = sequence");
    return schema(session);
  }

  /** Stores the schema under the next version. */
  static CatalogueVersion raise(Session session, CatalogueSchema schema) throws SQLException {
    session.change(
        "update catalogue_version set sequence = sequence + 1, schema_json = ?",
        DomainJson.write(schema));
    return version(session);
  }

  static CatalogueVersion version(Session session) throws SQLException {
    return new CatalogueVersion(session.number("select sequence from catalogue_version"));
  }

  static long count(Session session) throws SQLException {
    return session.number("select count(*) from item");
  }

  private static CatalogueSchema schema(Session session) throws SQLException {
    String sql = "select schema_json from catalogue_version";
    return session
        .first(sql, row -> DomainJson.read(row.text("schema_json"), CatalogueSchema.class))
        .orElseThrow();
  }
}
