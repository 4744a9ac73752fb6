package io.vouch.tools.requestlog;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The columns of logged requests in their order, and the groups they form in order of first
 * appearance.
 */
public record FactorLayout(List<FactorColumn> columns) {
  private static final RequestLogMessages SAY = Messages.of(RequestLogMessages.class);

  /**
   * @throws VouchException BAD_DATA if there is no column or two share a name
   */
  public FactorLayout {
    columns = List.copyOf(columns);
    HashSet<String> names = new HashSet<>();
    for (FactorColumn column : columns) {
      if (!names.add(column.name())) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.factorTwice(column.name()));
      }
    }
    if (columns.isEmpty()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.layoutEmpty());
    }
  }

  /** Columns that are groups of their own. */
  public static FactorLayout of(String... names) {
    return new FactorLayout(Arrays.stream(names).map(FactorColumn::of).toList());
  }

  public int size() {
    return columns.size();
  }

  /** The names of the columns, in order. */
  public List<String> names() {
    return columns.stream().map(FactorColumn::name).toList();
  }

  /** The names of the groups, in order of first appearance. */
  public List<String> groups() {
    return List.copyOf(new LinkedHashSet<>(columns.stream().map(FactorColumn::group).toList()));
  }

  /** For each column the index of its group. */
  public int[] groupByColumn() {
    List<String> groups = groups();
    return columns.stream().mapToInt(column -> groups.indexOf(column.group())).toArray();
  }

  /**
   * The index of a column.
   *
   * @throws VouchException CONFIGURATION if there is none of that name
   */
  public int column(String name) {
    return known(names(), name, false);
  }

  /**
   * The index of a group.
   *
   * @throws VouchException CONFIGURATION if there is none of that name
   */
  public int group(String name) {
    return known(groups(), name, true);
  }

  /** The columns' weights in order; a column that is not named weighs 0. */
  public double[] weights(Map<String, Double> weightByFactor) {
    return columns.stream()
        .mapToDouble(column -> weightByFactor.getOrDefault(column.name(), 0.0))
        .toArray();
  }

  private static int known(List<String> names, String name, boolean group) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.notLogged(group, name, names));
    }
    return index;
  }
}
