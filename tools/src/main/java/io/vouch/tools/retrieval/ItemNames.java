package io.vouch.tools.retrieval;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The category names of every item over all fields, numbered through, with their rarity.
 *
 * <p>The name of code c of a field has the number base(field) + c. Immutable.
 */
final class ItemNames {
  private final Map<String, CategoryColumn> columns = new LinkedHashMap<>();
  private final Map<String, Integer> bases = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final float[] idfs;
  private final int[] starts;
  private final int[] numbers;
  private final float[] inverseNorms;

  ItemNames(Catalogue catalogue) {
    for (FieldDefinition field : catalogue.schema().ofKind(FieldKind.CATEGORY)) {
      CategoryColumn column = catalogue.categories(field.name());
      columns.put(field.name(), column);
      bases.put(field.name(), names.size());
      for (int code = 0; code < column.nameCount(); code++) {
        names.add(column.name(code));
      }
    }
    this.idfs = idfs(catalogue.size());
    this.starts = new int[catalogue.size() + 1];
    this.numbers = numbers(catalogue.size());
    this.inverseNorms = inverseNorms();
  }

  private float[] idfs(int items) {
    float[] values = new float[names.size()];
    int next = 0;
    for (CategoryColumn column : columns.values()) {
      for (int code = 0; code < column.nameCount(); code++) {
        values[next++] = (float) Math.log1p((double) items / Math.max(1, column.itemCount(code)));
      }
    }
    return values;
  }

  private int[] numbers(int items) {
    int[] all = new int[Math.max(16, items * 4)];
    int size = 0;
    for (int item = 0; item < items; item++) {
      for (Map.Entry<String, CategoryColumn> column : columns.entrySet()) {
        int base = bases.getOrDefault(column.getKey(), 0);
        for (int code : column.getValue().codesAt(item)) {
          if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
          }
          all[size++] = base + code;
        }
      }
      starts[item + 1] = size;
    }
    return Arrays.copyOf(all, size);
  }

  private float[] inverseNorms() {
    float[] inverses = new float[starts.length - 1];
    for (int item = 0; item < inverses.length; item++) {
      double squares = 0;
      for (int e = starts[item]; e < starts[item + 1]; e++) {
        squares += idfs[numbers[e]] * idfs[numbers[e]];
      }
      inverses[item] = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0f;
    }
    return inverses;
  }

  /** How many names there are over all fields. */
  int count() {
    return idfs.length;
  }

  float idf(int name) {
    return idfs[name];
  }

  /** The number of a field's name, −1 where no item carries it. */
  int find(String field, String name) {
    CategoryColumn column = columns.get(field);
    int code = column == null ? -1 : column.codeOf(name);
    return code < 0 ? -1 : bases.getOrDefault(field, 0) + code;
  }

  boolean has(int item, int name) {
    for (int e = starts[item]; e < starts[item + 1]; e++) {
      if (numbers[e] == name) {
        return true;
      }
    }
    return false;
  }

  /** Adds weight × the item's normalised names to the profile. */
  void addTo(float[] profile, int item, float weight) {
    for (int e = starts[item]; e < starts[item + 1]; e++) {
      profile[numbers[e]] += weight * idfs[numbers[e]] * inverseNorms[item];
    }
  }

  /**
   * The product of the item's normalised names with a profile whose entries were multiplied by the
   * names' idf once, so that a scan of the catalogue reads one table instead of two.
   */
  float cosine(float[] weighedProfile, int item) {
    float sum = 0;
    for (int e = starts[item]; e < starts[item + 1]; e++) {
      sum += weighedProfile[numbers[e]];
    }
    return sum * inverseNorms[item];
  }

  /** The names that both items carry, in the order of the fields. */
  List<String> shared(int one, int other) {
    List<String> shared = new ArrayList<>();
    for (int e = starts[other]; e < starts[other + 1]; e++) {
      if (has(one, numbers[e])) {
        shared.add(names.get(numbers[e]));
      }
    }
    return shared;
  }
}
