package io.vouch.simulator.logs;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.statistics.Quantiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Receipt lines in the layout of the Complete Journey: {@code transactions*.csv}. */
public final class CompleteJourneyFiles {
  private static final LogMessages SAY = Messages.of(LogMessages.class);

  private static final List<String> COLUMNS =
      List.of(
          "household_id", "product_id", "quantity", "sales_value", "week", "transaction_timestamp");
  private static final String NAME = "transactions_sample.csv";
  private static final int ISO_DATE = 10;
  private static final double MOST_UNITS = 50;
  private static final double MOST_LOG_PRICE = 1.5;
  private static final int FEWEST_WEEKS = 8;
  private static final double CENTS = 100;

  /** The standard deviation of a normal distribution in units of its quartile distance. */
  private static final double SD_OF_QUARTILES = 1.349;

  private static final String PRODUCTS = "products.csv";

  private final LogFile file;
  private final @Nullable LogFile products;
  private final Map<String, String> departmentByProduct = new TreeMap<>();
  private final Map<String, List<String[]>> dayAndProductByHousehold = new TreeMap<>();
  private final Map<String, TreeSet<Integer>> daysByHousehold = new TreeMap<>();
  private final Map<String, List<double[]>> weekAndCentsByProduct = new TreeMap<>();
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;
  private long lines;

  public CompleteJourneyFiles(Path folder) {
    file = LogFile.in(folder, NAME, ',');
    file.forEachNamedRow(COLUMNS, this::read);
    if (lines == 0) {
      throw file.broken(SAY.noReceipts());
    }
    products = LogFile.present(folder, PRODUCTS, ',');
    if (products != null) {
      products.forEachNamedRow(
          List.of("product_id", "department"),
          cells -> departmentByProduct.put(cells[0], cells[1]));
    }
  }

  /** Every file that was read. */
  public List<Path> paths() {
    return products == null ? List.of(file.path()) : List.of(file.path(), products.path());
  }

  public long lines() {
    return lines;
  }

  public String from() {
    return LocalDate.ofEpochDay(firstDay).toString();
  }

  public String to() {
    return LocalDate.ofEpochDay(lastDay).toString();
  }

  public VisitLog visits() {
    List<int[]> people = new ArrayList<>();
    for (TreeSet<Integer> days : daysByHousehold.values()) {
      people.add(days.stream().mapToInt(day -> day - firstDay).toArray());
    }
    return new VisitLog(people, lastDay - firstDay + 1);
  }

  public PriceLog prices() {
    List<PriceLog.Product> products = new ArrayList<>();
    Quantiles usual = new Quantiles(usualLogCents());
    for (List<double[]> sales : weekAndCentsByProduct.values()) {
      PriceLog.Product product = product(sales);
      if (product.sales().length >= FEWEST_WEEKS && sales.size() > product.sales().length) {
        products.add(product);
      }
    }
    double quartiles = usual.at(0.75) - usual.at(0.25);
    return new PriceLog(products, Math.exp(usual.median()), quartiles / SD_OF_QUARTILES);
  }

  /**
   * Who bought what on which day, days counted from the first, with departments as topics (one for
   * all where the products are not known) and usual prices.
   */
  public TakenLog taken() {
    List<String> products = List.copyOf(weekAndCentsByProduct.keySet());
    double[] usual = usualLogCents();
    double typical = new Quantiles(usual).median();
    List<String> departments = products.stream().map(this::department).distinct().sorted().toList();
    int[] topic =
        products.stream().mapToInt(product -> departments.indexOf(department(product))).toArray();
    Map<String, Integer> numbers = new HashMap<>();
    products.forEach(product -> numbers.put(product, numbers.size()));
    List<List<TakenLog.Taking>> people = new ArrayList<>();
    for (List<String[]> bought : dayAndProductByHousehold.values()) {
      people.add(
          bought.stream()
              .filter(cells -> numbers.containsKey(cells[1]))
              .map(cells ->
                  new TakenLog.Taking(
                      numbers.getOrDefault(cells[1], 0), Integer.parseInt(cells[0]) - firstDay))
              .sorted(Comparator.comparingInt(TakenLog.Taking::time))
              .toList());
    }
    return new TakenLog(
        people, topic, Arrays.stream(usual).map(log -> log - typical).toArray(), true);
  }

  private String department(String product) {
    return departmentByProduct.getOrDefault(product, "");
  }

  /** Log of the median price of every product, in cents, by product id. */
  public double[] usualLogCents() {
    return weekAndCentsByProduct.values().stream()
        .mapToDouble(CompleteJourneyFiles::usual)
        .toArray();
  }

  private static double usual(List<double[]> sales) {
    return Math.log(new Quantiles(sales.stream().mapToDouble(sale -> sale[1]).toArray()).median());
  }

  private static PriceLog.Product product(List<double[]> sales) {
    double usual = usual(sales);
    TreeMap<Double, List<Double>> logPriceByWeek = new TreeMap<>();
    for (double[] sale : sales) {
      double log = Math.log(sale[1]) - usual;
      if (Math.abs(log) <= MOST_LOG_PRICE) {
        logPriceByWeek.computeIfAbsent(sale[0], week -> new ArrayList<>()).add(log);
      }
    }
    double[] logPrice =
        logPriceByWeek.values().stream()
            .mapToDouble(logs -> logs.stream().mapToDouble(Double::doubleValue).average().orElse(0))
            .toArray();
    int[] counts = logPriceByWeek.values().stream().mapToInt(List::size).toArray();
    return new PriceLog.Product(logPrice, counts);
  }

  private void read(String[] cells) {
    lines++;
    int day = day(cells[5]);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    daysByHousehold.computeIfAbsent(cells[0], household -> new TreeSet<>()).add(day);
    dayAndProductByHousehold
        .computeIfAbsent(cells[0], household -> new ArrayList<>())
        .add(new String[] {Integer.toString(day), cells[1]});
    double units = file.number(cells[2]);
    double paid = file.number(cells[3]);
    if (units > 0 && units <= MOST_UNITS && paid > 0) {
      weekAndCentsByProduct
          .computeIfAbsent(cells[1], product -> new ArrayList<>())
          .add(new double[] {file.number(cells[4]), CENTS * paid / units});
    }
  }

  private int day(String timestamp) {
    try {
      return (int) LocalDate.parse(timestamp.substring(0, ISO_DATE)).toEpochDay();
    } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.noTime(file.path(), timestamp), e);
    }
  }

  /** Every second of the values, from the first (0) or the second (1) on. */
  public static List<Double> half(double[] values, int which) {
    return IntStream.range(0, values.length)
        .filter(n -> n % 2 == which)
        .mapToObj(n -> values[n])
        .toList();
  }
}
