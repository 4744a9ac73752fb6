package io.vouch.agent.understanding.grammar.match;

import io.vouch.agent.understanding.words.WordForms;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which words the items of a slate may be called: those of their titles, and those of what they
 * are (the values of the category field), in the singular. An item that the catalogue has no longer
 * has none. Immutable, thread-safe.
 */
public final class ShownWords {
  /** By index in the slate: every word, the words of kinds, the words of titles as they stand. */
  private final List<Set<String>> all = new ArrayList<>();

  private final List<Set<String>> kinds = new ArrayList<>();
  private final List<Set<String>> written = new ArrayList<>();

  /** The words of a slate's items. */
  public ShownWords(Catalogue catalogue, List<ItemId> slate, WordForms forms) {
    for (ItemId id : slate) {
      int index = catalogue.indexOf(id);
      Set<String> title = new HashSet<>();
      Set<String> kind = new HashSet<>();
      if (index >= 0) {
        title.addAll(Words.of(catalogue.title(index)));
        kinds(catalogue.schema(), catalogue.item(index))
            .flatMap(name -> Words.of(name).stream())
            .map(forms::singular)
            .forEach(kind::add);
      }
      Set<String> both = new HashSet<>(kind);
      title.stream().map(forms::singular).forEach(both::add);
      written.add(title);
      kinds.add(kind);
      all.add(both);
    }
  }

  private static Stream<String> kinds(CatalogueSchema schema, Item item) {
    return schema.fields().stream()
        .filter(field -> field.role() == FieldRole.CATEGORY)
        .map(FieldDefinition::name)
        .flatMap(name -> item.value(name).stream())
        .filter(FieldValue.CategoryValue.class::isInstance)
        .flatMap(value -> ((FieldValue.CategoryValue) value).names().stream());
  }

  /** The 1-based ranks of the items that are called by all of the words, each in the singular. */
  public List<Integer> ranks(List<String> words) {
    List<Integer> ranks = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).containsAll(words)) {
        ranks.add(index + 1);
      }
    }
    return ranks;
  }

  /** Whether some item is of a kind that is called so. */
  public boolean isKind(String word) {
    return kinds.stream().anyMatch(kind -> kind.contains(word));
  }

  /** Whether an item is one and called by a plural ("Running Shoes"), as its own title does. */
  public boolean isPair(int rank, WordForms forms) {
    return written.get(rank - 1).stream()
        .anyMatch(word ->
            !forms.singular(word).equals(word)
                && kinds.get(rank - 1).contains(forms.singular(word)));
  }
}
