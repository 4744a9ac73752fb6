package io.vouch.agent.lab.talk;

import io.vouch.agent.lab.talk.Wish.Kind;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Draws needs around items of a catalogue: a category and two or three of brand, colour, a colour
 * to avoid and a price limit, all true of some item, so that every need can be met.
 *
 * <p>Needs a schema with the fields price, category, brand and colour. A need that a twentieth of
 * its category would satisfy is drawn again, {@value #ATTEMPTS} times at most. Immutable.
 */
final class NeedSource {
  private static final TalkWords WORDS = Messages.of(TalkWords.class, Language.ENGLISH);

  private static final int ATTEMPTS = 20;
  private static final int MOST_WISHES = 3;
  private static final double PRICE_STEP = 10;

  /** A need that this share of its category satisfies is often met without a word. */
  private static final double EASY = 1.0 / 20;

  private final CandidateIndex index;
  private final Catalogue catalogue;

  NeedSource(CandidateIndex index, Catalogue catalogue) {
    this.index = index;
    this.catalogue = catalogue;
  }

  /** A need. */
  Need draw(RandomGenerator random) {
    Need need = around(random.nextInt(catalogue.size()), random);
    for (int attempt = 1; attempt < ATTEMPTS && isEasy(need); attempt++) {
      need = around(random.nextInt(catalogue.size()), random);
    }
    return need;
  }

  /** What somebody else might say who is after something of the same category. */
  Need anotherIn(Wish category, RandomGenerator random) {
    int[] items = index.matching(category.constraint()).toArray();
    return around(items[random.nextInt(items.length)], random);
  }

  private boolean isEasy(Need need) {
    int inCategory = index.matching(need.category().constraint()).getCardinality();
    return need.wishes().isEmpty() || need.acceptable().size() > EASY * inCategory;
  }

  private Need around(int item, RandomGenerator random) {
    Wish category = category(item);
    List<Wish> wishes = new ArrayList<>();
    String brand = nameAt("brand", item);
    if (brand != null) {
      wishes.add(new Wish(Kind.BRAND, WORDS.from(brand), brand, OneOf.of("brand", brand)));
    }
    addColour(item, random, wishes);
    double price = catalogue.numbers("price").at(item);
    if (!Double.isNaN(price)) {
      int limit = (int) (Math.ceil(price / PRICE_STEP) * PRICE_STEP);
      wishes.add(
          new Wish(
              Kind.PRICE,
              WORDS.atMost(limit),
              Integer.toString(limit),
              NumberRange.atMost("price", limit)));
    }
    Collections.shuffle(wishes, Random.from(random));
    int wanted = MOST_WISHES - random.nextInt(2);
    List<Wish> kept = wishes.subList(0, Math.min(wanted, wishes.size()));
    return new Need(category, kept, acceptable(category, kept));
  }

  /** The colour of the item, or another of its category to avoid. */
  private void addColour(int item, RandomGenerator random, List<Wish> wishes) {
    String own = nameAt("colour", item);
    if (own == null) {
      return;
    }
    int[] others = index.matching(category(item).constraint()).toArray();
    String other = nameAt("colour", others[random.nextInt(others.length)]);
    if (other == null || other.equals(own)) {
      wishes.add(new Wish(Kind.COLOUR, WORDS.in(own), own, OneOf.of("colour", own)));
    } else {
      Constraint avoided = new Constraint.Not(OneOf.of("colour", other));
      wishes.add(new Wish(Kind.NOT_COLOUR, WORDS.not(other), other, avoided));
    }
  }

  /** The rarest of the item's categories. */
  private Wish category(int item) {
    CategoryColumn column = catalogue.categories("category");
    int rarest = column.firstCodeAt(item);
    for (int code : column.codesAt(item)) {
      rarest = column.itemCount(code) < column.itemCount(rarest) ? code : rarest;
    }
    String name = column.name(rarest);
    return new Wish(Kind.CATEGORY, name, name, OneOf.of("category", name));
  }

  private @Nullable String nameAt(String field, int item) {
    CategoryColumn column = catalogue.categories(field);
    int code = column.firstCodeAt(item);
    return code < 0 ? null : column.name(code);
  }

  private Set<ItemId> acceptable(Wish category, List<Wish> wishes) {
    List<Constraint> all = new ArrayList<>(List.of(category.constraint()));
    wishes.forEach(wish -> all.add(wish.constraint()));
    RoaringBitmap matching = index.matching(all);
    Set<ItemId> ids = new HashSet<>();
    matching.forEach((int item) -> ids.add(catalogue.id(item)));
    return ids;
  }
}
