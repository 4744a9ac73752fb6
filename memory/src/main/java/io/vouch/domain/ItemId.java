package io.vouch.domain;

/** The catalogue's own name of an item. */
public record ItemId(String value) implements Comparable<ItemId> {
  public ItemId {
    Identifiers.checked("item id", value);
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
