package io.vouch.domain.catalogue;

/**
 * The count of changes a catalogue has seen; a certificate names the version whose facts it states.
 *
 * @param sequence 0 for the empty catalogue, raised by one with every published change
 */
public record CatalogueVersion(long sequence) implements Comparable<CatalogueVersion> {
  @Override
  public int compareTo(CatalogueVersion other) {
    return Long.compare(sequence, other.sequence);
  }

  @Override
  public String toString() {
    return "c" + sequence;
  }
}
