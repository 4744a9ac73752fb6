package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class TitleIndexProperties {
  private static final TitleIndex FILMS = new TitleIndex(SmallCatalogues.films());

  @Property(tries = 100)
  void find_anyTitle_isExactlyTheItemsOfThatWholeTitle(@ForAll("titles") List<String> titles) {
    TitleIndex index = new TitleIndex(catalogue(titles));
    for (String title : titles) {
      List<Integer> same = new ArrayList<>();
      for (int item = 0; item < titles.size(); item++) {
        if (TitleForms.whole(titles.get(item)).equals(TitleForms.whole(title))) {
          same.add(item);
        }
      }
      assertThat(index.find(title)).containsExactly(same.stream().mapToInt(i -> i).toArray());
    }
  }

  @Property(tries = 300)
  void findAndNearest_anyText_neverThrow(@ForAll String said) {
    assertThat(FILMS.find(said)).isSorted();
    assertThat(FILMS.nearest(said, 3)).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
  }

  @Property(tries = 100)
  void mayFollow_wordsOfWhatFindsATitle_isTrue(@ForAll("titles") List<String> titles) {
    TitleIndex index = new TitleIndex(catalogue(titles.subList(0, (titles.size() + 1) / 2)));
    for (String said : titles) {
      List<String> words = Words.of(TitleForms.shortened(said));
      for (int at = 1; at < words.size() && index.find(said).length > 0; at++) {
        assertThat(index.mayFollow(words.get(at - 1), words.get(at))).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<List<String>> titles() {
    Arbitrary<String> word = Arbitraries.of("the", "red", "Tea", "kettle", "II", "café", "salt");
    Arbitrary<String> joint = Arbitraries.of(" ", ": ", " - ", ", ", "-");
    Arbitrary<String> title =
        Combinators.combine(word, joint, word, Arbitraries.of("", " (1999)", " [x]"))
            .as((first, between, second, end) -> first + between + second + end);
    return title.list().ofMinSize(1).ofMaxSize(20);
  }

  private static Catalogue catalogue(List<String> titles) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      ItemId id = new ItemId("t%02d".formatted(i));
      items.add(new Item(id, titles.get(i), null, null, true, Map.of()));
    }
    return Catalogue.of(CatalogueSchema.empty(), new CatalogueVersion(1), items);
  }
}
