package io.vouch.agent.understanding;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.Opinion;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves the items and fields of acts. */
final class ActCompiler {
  private static final UnderstandingMessages SAY = Messages.of(UnderstandingMessages.class);

  private static final int MOST_COMPARED = 10;

  private final CatalogueVocabulary vocabulary;
  private final Doubts doubts;
  private final ItemResolver items;
  private final OwnWords words;

  ActCompiler(PlanningContext context, Doubts doubts, ItemResolver items) {
    this.vocabulary = context.vocabulary();
    this.doubts = doubts;
    this.items = items;
    this.words = new OwnWords(context);
  }

  /** The act with its items by id, or null and a doubt. */
  @Nullable Act compile(Act act) {
    return switch (act) {
      case Act.ListValues(String field) -> hasKind(field, FieldKind.CATEGORY) ? act : null;
      case Act.Statistic statistic -> statistic(statistic);
      case Act.Bundle bundle -> act; // its parts compile with the changes
      case Act.AskBack(String field) -> doubts.field(field) == null ? null : act;
      case Act.LookUp look -> lookUp(look);
      case Act.AskAbout ask -> askAbout(ask);
      case Act.AskWho(ItemReference reference) -> {
        ItemId item = items.resolve(reference);
        yield item == null ? null : new Act.AskWho(new ItemReference.ById(item));
      }
      case Act.AskEach ask -> askEach(ask);
      case Act.AskFacts ask -> askFacts(ask);
      case Act.Choose(ItemReference reference) -> {
        ItemId item = items.resolve(reference);
        yield item == null ? null : new Act.Choose(new ItemReference.ById(item));
      }
      case Act.Compare compare -> compare(compare);
      case Act.Explain(ItemReference reference) -> {
        ItemId item = items.resolve(reference);
        yield item == null ? null : new Act.Explain(new ItemReference.ById(item));
      }
      case Act.Relate(ItemRelation relation) -> {
        ItemRelation resolved = resolved(relation);
        yield resolved == null ? null : new Act.Relate(resolved);
      }
      case Act.Remember remember -> remember(remember);
      case Act.Recommend recommend -> act;
      case Act.ShowMore more -> act;
      case Act.TryAgain again -> act;
      case Act.Count count -> act;
      case Act.Forget forget -> act;
      case Act.ShowProfile show -> act;
      case Act.SmallTalk talk -> act;
    };
  }

  private @Nullable ItemRelation resolved(ItemRelation relation) {
    return switch (relation) {
      case ItemRelation.GoesWith(ItemReference reference) -> {
        ItemId item = oneOf(reference);
        yield item == null ? null : new ItemRelation.GoesWith(new ItemReference.ById(item));
      }
      case ItemRelation.InsteadOf(ItemReference reference) -> {
        ItemId item = oneOf(reference);
        yield item == null ? null : new ItemRelation.InsteadOf(new ItemReference.ById(item));
      }
      case ItemRelation.Again again -> again;
      case ItemRelation.Surprise surprise -> surprise;
      case ItemRelation.Trending trending -> trending;
      case ItemRelation.GiftFor gift -> gift;
    };
  }

  /** Of several with a title the one that has least beside what was said; the answer names it. */
  private @Nullable ItemId oneOf(ItemReference reference) {
    return items.resolveAll(reference).stream()
        .min(Comparator.comparingInt(item -> items.title(item).length()))
        .orElse(null);
  }

  private @Nullable Act lookUp(Act.LookUp look) {
    ItemId item = items.resolve(look.item());
    if (item == null) {
      return null;
    }
    ItemReference found = new ItemReference.ById(item);
    String field = look.field();
    if (field == null) {
      return new Act.LookUp(found, null);
    }
    FieldDefinition known = vocabulary.schema().find(field).orElse(null);
    if (known == null) {
      return new Act.AskFacts(List.of(found), List.of(vocabulary.fields().words(field)));
    }
    boolean silent = known.kind() == FieldKind.FLAG && !vocabulary.states(item, field);
    return silent
        ? new Act.AskAbout(found, vocabulary.fields().words(field))
        : new Act.LookUp(found, field);
  }

  /** What a field of the item answers is looked up there; else its text is asked. */
  private @Nullable Act askAbout(Act.AskAbout ask) {
    ItemId item = items.resolve(ask.item());
    if (item == null) {
      return null;
    }
    ItemReference found = new ItemReference.ById(item);
    String words = ask.words();
    String field = words == null ? null : new AskedField(vocabulary).of(item, words);
    return field == null ? new Act.AskAbout(found, words) : new Act.LookUp(found, field);
  }

  /** Of one item its text is asked; a field that some of several state answers for all. */
  private @Nullable Act askEach(Act.AskEach ask) {
    List<ItemReference> found = all(ask.items());
    String words = ask.words();
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() == 1) {
      return askAbout(new Act.AskAbout(found.getFirst(), words));
    }
    AskedField asked = new AskedField(vocabulary);
    return found.stream()
        .map(item -> words == null ? null : asked.of(((ItemReference.ById) item).id(), words))
        .filter(Objects::nonNull)
        .findFirst()
        .<Act>map(field -> new Act.AskFacts(found, List.of(field)))
        .orElseGet(() -> new Act.AskEach(found, words, ask.best()));
  }

  private @Nullable Act askFacts(Act.AskFacts ask) {
    List<ItemReference> found = all(ask.items());
    if (found.isEmpty()) {
      return null;
    }
    boolean one = found.size() == 1 && ask.facts().size() == 1;
    String fact = ask.facts().getFirst();
    return one && vocabulary.schema().find(fact).isPresent()
        ? lookUp(new Act.LookUp(found.getFirst(), fact))
        : new Act.AskFacts(found, ask.facts().stream().map(this::ways).toList());
  }

  /** A field by its name; what the catalogue has no field for by every word for it. */
  private String ways(String fact) {
    boolean known = vocabulary.schema().find(fact).isPresent() || fact.indexOf('\n') >= 0;
    return known ? fact : vocabulary.fields().words(fact);
  }

  /** The items that can be told, each once. */
  private List<ItemReference> all(List<ItemReference> references) {
    return references.stream()
        .map(items::resolve)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_COMPARED)
        .<ItemReference>map(ItemReference.ById::new)
        .toList();
  }

  private @Nullable Act statistic(Act.Statistic statistic) {
    boolean ofNames =
        switch (statistic.measure()) {
          case MOST_COMMON, LEAST_COMMON, DISTINCT -> true;
          case LOWEST, HIGHEST, RANGE, AVERAGE, MEDIAN -> false;
        };
    FieldKind kind = ofNames ? FieldKind.CATEGORY : FieldKind.NUMBER;
    return hasKind(statistic.field(), kind) ? statistic : null;
  }

  private @Nullable Act compare(Act.Compare compare) {
    List<ItemReference> references = compare.items().stream().distinct().toList();
    if (references.size() < 2 || references.size() > MOST_COMPARED) {
      doubts.add(
          Doubt.Kind.NOTHING_TO_COMPARE, Integer.toString(references.size()), null, List.of());
      return null;
    }
    List<ItemReference> found = all(references);
    if (found.size() < 2) {
      doubts.add(Doubt.Kind.NOTHING_TO_COMPARE, Integer.toString(found.size()), null, List.of());
      return null;
    }
    return new Act.Compare(found);
  }

  /** All of the opinions or none. */
  private @Nullable Act remember(Act.Remember remember) {
    List<Opinion> opinions = new ArrayList<>();
    for (Opinion said : remember.opinions()) {
      Opinion resolved = resolved(said);
      if (resolved == null) {
        return null;
      }
      if (!words.state(resolved)) {
        notSaid(resolved);
        return null;
      }
      opinions.add(words.weighed(resolved));
    }
    return new Act.Remember(opinions);
  }

  private @Nullable Opinion resolved(Opinion said) {
    if (said.field().equals(Opinion.ITEM)) {
      ItemId item = items.resolveExactly(reference(said.value()));
      return item == null ? null : Opinion.of(said.likes(), Opinion.ITEM, item.value());
    }
    if (!hasKind(said.field(), FieldKind.CATEGORY)) {
      return null;
    }
    FieldDefinition field = vocabulary.schema().find(said.field()).orElseThrow();
    String name = doubts.name(field, said.value());
    return name == null ? null : Opinion.of(said.likes(), field.name(), name);
  }

  private void notSaid(Opinion opinion) {
    boolean item = opinion.field().equals(Opinion.ITEM);
    String shown = item ? items.title(new ItemId(opinion.value())) : opinion.value();
    String statement = SAY.rememberThat(opinion.likes(), shown);
    doubts.add(Doubt.Kind.NOT_SAID, shown, null, List.of(statement));
  }

  private ItemReference reference(String value) {
    boolean id =
        value.length() <= 256
            && vocabulary.schema().find(Opinion.ITEM).isEmpty()
            && vocabulary.titles().find(value).length == 0
            && isKnownId(value);
    return id ? new ItemReference.ById(new ItemId(value)) : new ItemReference.ByTitle(value);
  }

  private boolean isKnownId(String value) {
    boolean wellFormed =
        !value.isEmpty()
            && value.equals(value.strip())
            && value.chars().noneMatch(Character::isISOControl);
    return wellFormed && vocabulary.catalogue().indexOf(new ItemId(value)) >= 0;
  }

  private boolean hasKind(String name, FieldKind kind) {
    FieldDefinition field = doubts.field(name);
    if (field != null && field.kind() != kind) {
      doubts.add(Doubt.Kind.WRONG_OPERATOR, name, name, List.of());
    }
    return field != null && field.kind() == kind;
  }
}
