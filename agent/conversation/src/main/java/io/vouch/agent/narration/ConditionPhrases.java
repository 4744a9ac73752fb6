package io.vouch.agent.narration;

import io.vouch.agent.narration.Wanted.Phrase;
import io.vouch.agent.narration.Wanted.Place;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words in which a shop assistant says a condition: "kettles", "from the 2000s", "under 2
 * hours", "by Orion", "not in black".
 *
 * <p>Decided by the constraint, and by role and unit of its field; a field that the schema does not
 * know is said by its name. Beside this, {@code ConstraintText} says the exact form, which
 * certificates and chips show. Every constraint of the algebra has a phrase. Immutable.
 */
public final class ConditionPhrases {
  private static final ConditionMessages SAY = Messages.of(ConditionMessages.class);

  private final CatalogueSchema schema;
  private final NumberPhrases numbers;

  public ConditionPhrases(CatalogueSchema schema) {
    this.schema = schema;
    this.numbers = new NumberPhrases(schema);
  }

  /** One condition in words, to stand inside a sentence. */
  public String of(Constraint constraint) {
    return phrase(constraint).words(SAY);
  }

  /** Conditions in words, one after the other; empty where there is none. */
  public List<String> of(Collection<Constraint> constraints) {
    return constraints.stream().map(this::of).toList();
  }

  /** "If up to €60 is fine too". */
  public String ifAccepted(Constraint looser) {
    return SAY.ifAccepted(of(looser));
  }

  /** "If it need not be waterproof or under €3". */
  public String ifDropped(List<Constraint> dropped) {
    List<String> needNotBe = new ArrayList<>();
    List<String> may = new ArrayList<>();
    for (Constraint constraint : dropped) {
      switch (constraint) {
        case Not(Constraint inner) -> may.add(of(inner));
        case FlagIs(String field, boolean flag) -> (flag ? needNotBe : may).add(flagWords(field));
        case NumberRange range -> needNotBe.add(of(range));
        case OneOf names -> needNotBe.add(of(names));
        case EveryOf names -> needNotBe.add(of(names));
        case HasWords words -> needNotBe.add(of(words));
        case AmongItems items -> needNotBe.add(of(items));
        case AllOf all -> needNotBe.add(of(all));
        case AnyOf any -> needNotBe.add(of(any));
      }
    }
    return SAY.ifDropped(Phrases.orNull(needNotBe), Phrases.andOrNull(may));
  }

  private String flagWords(String field) {
    return of(new FlagIs(field, true));
  }

  /** What all of these ask for together. */
  Wanted wanted(Collection<Constraint> constraints) {
    return constraints.stream().map(this::wanted).reduce(Wanted.NOTHING, Wanted::and);
  }

  private Wanted wanted(Constraint constraint) {
    return constraint instanceof AllOf(List<Constraint> parts)
        ? wanted(parts)
        : Wanted.of(phrase(constraint));
  }

  private Phrase phrase(Constraint constraint) {
    return switch (constraint) {
      case NumberRange range -> Phrase.detail(numbers.range(range));
      case OneOf(String field, List<String> names) -> names(field, names, false);
      case EveryOf(String field, List<String> names) -> names(field, names, true);
      case FlagIs(String field, boolean flag) -> flag(field, flag);
      case HasWords words -> Phrase.detail(SAY.mentioning(quoted(words), label(words)));
      case AmongItems(var items) -> Phrase.detail(SAY.among(items.size()));
      case Not(Constraint inner) -> not(inner);
      case AllOf(List<Constraint> parts) -> together(wanted(parts));
      case AnyOf(List<Constraint> parts) -> either(parts);
    };
  }

  private Phrase names(String field, List<String> names, boolean every) {
    FieldRole role = role(field);
    if (role == FieldRole.CATEGORY) {
      List<String> nouns = names.stream().map(ConditionPhrases::noun).toList();
      boolean many = names.stream().allMatch(ConditionPhrases::isPlural);
      return new Phrase(Place.KIND, joined(nouns, every), many);
    }
    String joined = joined(names, every);
    return Phrase.detail(
        switch (role) {
          case BRAND, CREATOR -> SAY.by(joined);
          case COLOUR -> SAY.in(small(joined));
          case AUDIENCE -> SAY.forWhom(joined);
          case CATEGORY,
              TITLE,
              DESCRIPTION,
              PRICE,
              YEAR,
              DURATION,
              WEIGHT,
              RATING,
              POPULARITY,
              STOCK,
              AVAILABILITY,
              SPONSORED,
              ECO_SCORE,
              IMAGE,
              LINK,
              OTHER ->
              SAY.with(FactText.label(field), joined);
        });
  }

  private Phrase flag(String field, boolean flag) {
    FieldRole role = role(field);
    String label = FactText.label(field);
    if (role == FieldRole.AVAILABILITY) {
      String words = SAY.inStock(flag);
      return flag ? Phrase.detail(words) : Phrase.exception(words);
    }
    if (flag) {
      return new Phrase(Place.TRAIT, label, false);
    }
    return Phrase.exception(
        role == FieldRole.SPONSORED ? SAY.nothingSponsored() : SAY.notTrait(label));
  }

  private Phrase not(Constraint inner) {
    return switch (inner) {
      case Not(Constraint doubled) -> phrase(doubled);
      case FlagIs(String field, boolean flag) -> flag(field, !flag);
      case HasWords words -> Phrase.exception(SAY.notMentioning(quoted(words), label(words)));
      case AmongItems(var items) -> Phrase.exception(SAY.notAmong(items.size()));
      case NumberRange range -> Phrase.exception(SAY.not(of(range)));
      case OneOf names -> without(phrase(names));
      case EveryOf names -> without(phrase(names));
      case AllOf all -> Phrase.exception(SAY.not(of(all)));
      case AnyOf any -> Phrase.exception(SAY.not(of(any)));
    };
  }

  private static Phrase without(Phrase names) {
    return Phrase.exception(
        names.place() == Place.KIND ? SAY.noKind(names.text()) : SAY.not(names.text()));
  }

  /** Several as one: a noun where they name a kind, else what follows one. */
  private static Phrase together(Wanted wanted) {
    return wanted.kinds().isEmpty()
        ? Phrase.detail(Phrases.and(wanted.all()))
        : new Phrase(Place.KIND, wanted.noun(SAY), true);
  }

  private Phrase either(List<Constraint> parts) {
    List<Phrase> phrases = parts.stream().map(this::phrase).toList();
    String joined = Phrases.or(phrases.stream().map(phrase -> phrase.words(SAY)).toList());
    boolean kinds = phrases.stream().allMatch(phrase -> phrase.place() == Place.KIND);
    return kinds ? new Phrase(Place.KIND, joined, true) : Phrase.detail(SAY.either(joined));
  }

  private FieldRole role(String field) {
    return schema.find(field).map(FieldDefinition::role).orElse(FieldRole.OTHER);
  }

  private static String quoted(HasWords words) {
    return Phrases.quoted(String.join(" ", words.words()));
  }

  private static @Nullable String label(HasWords words) {
    return words.field() == null ? null : FactText.label(words.field());
  }

  private static String joined(List<String> names, boolean every) {
    return every ? Phrases.and(names) : Phrases.or(names);
  }

  /** A kind's name inside a sentence. */
  private static String noun(String name) {
    return SAY.noun(small(name), name, false);
  }

  /** Each word that is only written with a capital letter at its head in small letters. */
  private static String small(String name) {
    return List.of(name.split(" ", -1)).stream()
        .map(ConditionPhrases::smallWord)
        .collect(Collectors.joining(" "));
  }

  private static String smallWord(String word) {
    boolean plain =
        word.length() > 1 && word.substring(1).chars().noneMatch(Character::isUpperCase);
    return plain ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static boolean isPlural(String name) {
    List<String> words = Words.of(name);
    return !words.isEmpty()
        && !LanguagePacks.english().forms().form(words.getLast()).equals(words.getLast());
  }
}
