package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.Target;
import io.vouch.domain.catalogue.FieldRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What column names mean, in the words that shops and data sets use. */
final class KnownColumns {
  /** Names of the item's own id, the most telling first. */
  static final List<String> ITEM_IDS =
      List.of(
          "item_id",
          "itemid",
          "product_id",
          "productid",
          "parent_asin",
          "movie_id",
          "book_id",
          "article_id",
          "sku",
          "asin",
          "id",
          "item",
          "product",
          "uniq_id",
          "uuid",
          "handle",
          "isbn13",
          "isbn",
          "object_id",
          "track_id",
          "song_id",
          "game_id",
          "video_id",
          "business_id",
          "course_id");

  /** Names of a person's id. */
  static final List<String> PERSON_IDS =
      List.of(
          "user_id",
          "userid",
          "user",
          "person_id",
          "customer_id",
          "customerid",
          "visitor_id",
          "visitorid",
          "reviewer_id",
          "household_id",
          "client_id",
          "member_id",
          "account_id",
          "uid");

  static final List<String> TIMES =
      List.of(
          "timestamp",
          "time",
          "event_time",
          "created_at",
          "date",
          "unix_review_time",
          "datetime",
          "transaction_timestamp",
          "ts",
          "sent_at",
          "invoice_date",
          "order_date");

  static final List<String> TYPES =
      List.of("event_type", "event", "feedback_type", "action", "action_name", "type", "behavior");

  static final List<String> RATINGS = List.of("rating", "stars", "overall", "score", "rate");

  static final List<String> QUANTITIES = List.of("quantity", "qty", "count", "value");

  static final List<String> SESSIONS = List.of("session_id", "session", "basket_id", "visit_id");

  /** Columns that only a purchase has. */
  static final List<String> PURCHASE_MARKS =
      List.of("basket_id", "sales_value", "invoice", "invoice_no", "order_id", "transaction_id");

  /** Columns that only people have. */
  static final List<String> PERSON_MARKS =
      List.of(
          "email",
          "first_name",
          "last_name",
          "username",
          "occupation",
          "persona",
          "zip_code",
          "age",
          "birth_date",
          "marital_status",
          "income");

  /** What is not kept about people: who and where exactly they are. */
  static final List<String> PRIVATE =
      List.of(
          "email",
          "phone",
          "address",
          "address1",
          "address2",
          "password",
          "ip",
          "ip_address",
          "zip",
          "zip_code",
          "zipcode",
          "last_name",
          "ssn",
          "latitude",
          "longitude");

  private static final Map<String, Target> TARGETS = new HashMap<>();
  private static final Map<String, FieldRole> ROLES = new HashMap<>();
  private static final Map<FieldRole, List<String>> ALSO_CALLED = new HashMap<>();

  static {
    target(
        Target.TITLE,
        "title",
        "name",
        "product_name",
        "item_name",
        "product_title",
        "movie_title",
        "book_title",
        "display_name",
        "headline",
        "track_name");
    target(
        Target.DESCRIPTION,
        "description",
        "overview",
        "summary",
        "synopsis",
        "plot",
        "body",
        "body_html",
        "abstract",
        "long_description",
        "product_description",
        "about");
    target(
        Target.PRICE,
        "price",
        "current_price",
        "sale_price",
        "unit_price",
        "price_eur",
        "price_usd",
        "list_price",
        "retail_price",
        "cost");
    target(Target.AVAILABLE, "available", "availability", "in_stock", "is_available");
    target(Target.HIDDEN, "is_hidden", "hidden", "discontinued");
    role(
        FieldRole.CATEGORY,
        "category",
        "categories",
        "genre",
        "genres",
        "department",
        "type",
        "product_type",
        "main_category",
        "product_category",
        "section",
        "class",
        "classes",
        "tags");
    role(
        FieldRole.BRAND,
        "brand",
        "brands",
        "brand_name",
        "manufacturer",
        "maker",
        "publisher",
        "store",
        "vendor",
        "label");
    role(
        FieldRole.CREATOR,
        "author",
        "authors",
        "director",
        "directors",
        "artist",
        "artists",
        "creator",
        "writer");
    role(FieldRole.COLOUR, "color", "colour", "colors", "colours");
    role(
        FieldRole.AUDIENCE,
        "gender",
        "gender_affinity",
        "audience",
        "age_group",
        "ideal_for",
        "target_group");
    role(
        FieldRole.YEAR,
        "year",
        "release_year",
        "original_publication_year",
        "publication_year",
        "release_date",
        "published",
        "date_published",
        "year_published");
    role(FieldRole.DURATION, "runtime", "duration", "length", "pages", "num_pages", "minutes");
    role(FieldRole.WEIGHT, "weight", "item_weight", "mass", "weight_kg");
    role(
        FieldRole.RATING,
        "rating",
        "average_rating",
        "avg_rating",
        "stars",
        "vote_average",
        "mean_rating");
    role(
        FieldRole.POPULARITY,
        "popularity",
        "ratings_count",
        "rating_number",
        "review_count",
        "reviews",
        "num_reviews",
        "vote_count",
        "number_of_reviews");
    role(
        FieldRole.STOCK, "stock", "current_stock", "inventory", "stock_quantity", "units_in_stock");
    role(FieldRole.SPONSORED, "sponsored", "promoted", "is_ad", "is_sponsored");
    role(FieldRole.ECO_SCORE, "eco_score", "ecoscore", "eco", "sustainability_score");
    role(
        FieldRole.IMAGE,
        "image",
        "image_url",
        "img",
        "thumbnail",
        "small_image_url",
        "images",
        "picture",
        "image_license");
    role(FieldRole.LINK, "url", "link", "links", "product_url", "href", "imdb_url");
    words(FieldRole.CATEGORY, "category", "categories", "genre", "kind", "type");
    words(FieldRole.BRAND, "brand", "maker", "manufacturer", "make");
    words(FieldRole.CREATOR, "author", "creator", "written by", "by");
    words(FieldRole.COLOUR, "colour", "color", "shade");
    words(FieldRole.AUDIENCE, "for whom", "audience", "gender");
    words(FieldRole.YEAR, "year", "released", "release year", "from");
    words(FieldRole.DURATION, "length", "duration");
    words(FieldRole.WEIGHT, "weight", "weighs", "mass");
    words(FieldRole.RATING, "rating", "stars", "rated");
    words(FieldRole.POPULARITY, "popularity", "popular");
    words(FieldRole.STOCK, "stock", "in stock", "units left");
    words(FieldRole.SPONSORED, "sponsored", "promoted", "ad");
    words(FieldRole.ECO_SCORE, "eco score", "green", "sustainability");
  }

  private KnownColumns() {}

  /** A column name in lower snake case: {@code movieId}, {@code Movie ID} → {@code movie_id}. */
  static String snake(String column) {
    String parted = column.strip().replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    String snake = parted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return snake.replaceAll("^_+|_+$", "");
  }

  /** The core target that a column of that name has in a table of items. */
  static @Nullable Target target(String snake) {
    return TARGETS.get(snake);
  }

  /** The role that a column of that name has in a table of items. */
  static FieldRole role(String snake) {
    return ROLES.getOrDefault(snake, FieldRole.OTHER);
  }

  /** Other words for a field of that name and role. */
  static String[] alsoCalled(String fieldName, FieldRole role) {
    String spoken = fieldName.replace('_', ' ');
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(spoken), ALSO_CALLED.getOrDefault(role, List.of()).stream())
        .filter(word -> !word.equals(fieldName))
        .distinct()
        .toArray(String[]::new);
  }

  /** Whether the name means anything here. */
  static boolean knows(String column) {
    String snake = snake(column.replaceFirst(":(token|float|token_seq|float_seq)$", ""));
    return TARGETS.containsKey(snake)
        || ROLES.containsKey(snake)
        || ITEM_IDS.contains(snake)
        || PERSON_IDS.contains(snake)
        || TIMES.contains(snake);
  }

  private static void target(Target target, String... names) {
    for (String name : names) {
      TARGETS.put(name, target);
    }
  }

  private static void role(FieldRole role, String... names) {
    for (String name : names) {
      ROLES.put(name, role);
    }
  }

  private static void words(FieldRole role, String... words) {
    ALSO_CALLED.put(role, List.of(words));
  }
}
