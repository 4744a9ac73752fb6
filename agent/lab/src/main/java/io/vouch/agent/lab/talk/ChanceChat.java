package io.vouch.agent.lab.talk;

import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.roaringbitmap.RoaringBitmap;

/**
 * A chat that hears nothing but the category in the first message and shows random items of it,
 * none twice: the floor.
 */
final class ChanceChat implements ChatPort {
  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  private static final int SLATE = 5;

  private final Catalogue catalogue;
  private final long seed;

  ChanceChat(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
  }

  @Override
  public Conversation begin(String person) {
    return new Shuffled(new Random(seed * 31 + person.hashCode()));
  }

  private final class Shuffled implements Conversation {
    private final Random random;
    private final List<ItemId> left = new ArrayList<>();
    private boolean begun;

    Shuffled(Random random) {
      this.random = random;
    }

    @Override
    public Reply say(String message) {
      if (!begun) {
        begun = true;
        category(message).forEach((int item) -> left.add(catalogue.id(item)));
        Collections.shuffle(left, random);
      }
      List<ItemId> shown = List.copyOf(left.subList(0, Math.min(SLATE, left.size())));
      left.subList(0, shown.size()).clear();
      return new Reply(SAY.randomItems(shown.size()), shown, false, List.of());
    }
  }

  private RoaringBitmap category(String message) {
    CategoryColumn column = catalogue.categories("category");
    String folded = Words.fold(message);
    int longest = -1;
    for (int code = 0; code < column.nameCount(); code++) {
      int length = column.name(code).length();
      boolean said = folded.contains(Words.fold(column.name(code)));
      longest = said && (longest < 0 || length > column.name(longest).length()) ? code : longest;
    }
    return longest < 0
        ? RoaringBitmap.bitmapOfRange(0, catalogue.size())
        : column.itemsWith(longest);
  }
}
