package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.ItemCards;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.Outcome.ValueCount;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.narration.quote.ItemTexts;
import io.vouch.agent.narration.quote.SentenceAbout;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.PendingQuestion;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.ShortTitle;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts that state facts of the catalogue: count, list, look up, compare, explain. */
public final class FactActs {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private static final int OPTIONS = 6;

  private final FieldValues values = new FieldValues();
  private final ItemComparison comparison = new ItemComparison();

  ActResult count(Recollection known, ConversationState state) {
    Engine engine = known.engine();
    int count = engine.index().count(state.log().constraints());
    Outcome outcome = new Outcome.Counted(count, engine.catalogue().size());
    return ActResult.saying(AnsweredAct.COUNT, outcome, List.of(), state);
  }

  ActResult listValues(Recollection known, ConversationState state, String field) {
    Engine engine = known.engine();
    List<Constraint> within =
        state.log().active().stream()
            .filter(active -> !asksFor(active, field, known.number()))
            .map(ConstraintLog.Active::constraint)
            .toList();
    FieldValues.Counts counts = values.among(engine, within, field);
    FieldValues.Counts all = values.among(engine, List.of(), field);
    ConditionPhrases words = new ConditionPhrases(engine.catalogue().schema());
    Outcome outcome =
        new Outcome.Listed(
            FactText.label(field),
            counts.values(),
            counts.distinct(),
            all.distinct(),
            within.stream().map(words::of).toList());
    return ActResult.saying(AnsweredAct.LIST_VALUES, outcome, List.of(), state);
  }

  /**
   * Whether an earlier turn asked for values of the very field that is listed: a list of one's own
   * choice would answer nothing.
   */
  private static boolean asksFor(ConstraintLog.Active active, String field, int turn) {
    boolean reads =
        ConstraintLog.of(
                List.of(
                    new ConstraintLog.Entry(
                        1,
                        List.of(
                            new LogChange.Add(
                                active.constraint(), LogChange.Combination.ALONGSIDE)))))
            .readsField(field);
    return reads && active.turnNumber() < turn;
  }

  ActResult askBack(Recollection known, ConversationState state, String field) {
    FieldValues.Counts counts = values.among(known.engine(), state.log().constraints(), field);
    List<PendingQuestion.Option> options =
        counts.values().stream()
            .limit(OPTIONS)
            .map(ValueCount::value)
            .map(value -> new PendingQuestion.Option(value, value))
            .toList();
    PendingQuestion question = new PendingQuestion(SAY.whichValue(FactText.label(field)), options);
    return asking(question, state);
  }

  /** A question as the result of a turn. */
  public static ActResult asking(PendingQuestion question, ConversationState state) {
    Outcome outcome = new Outcome.Asked(question.question());
    return ActResult.saying(AnsweredAct.ASK, outcome, List.of(), state.asked(question));
  }

  ActResult lookUp(Recollection known, ConversationState state, Act.LookUp act) {
    Item item = item(known, act.item());
    String field = act.field();
    Outcome outcome =
        field == null
            ? new Outcome.LookedUp(card(known, item), null, null, item.description())
            : new Outcome.LookedUp(
                card(known, item),
                FactText.label(field),
                FactText.of(known.engine().catalogue().schema(), item, field).orElse(null),
                null);
    return ofItem(outcome, item, state);
  }

  /** What its own text says, quoted. */
  ActResult askAbout(Recollection known, ConversationState state, Act.AskAbout act) {
    Item item = item(known, act.item());
    String words = act.words();
    ItemTexts texts = texts(known);
    return ofItem(words == null ? texts.about(item) : texts.suits(item, words), item, state);
  }

  /** What the texts of several say, each quoted. */
  ActResult askEach(Recollection known, ConversationState state, Act.AskEach act) {
    List<Item> items = items(known, act.items());
    String words = act.words();
    ItemTexts texts = texts(known);
    Outcome outcome =
        words == null
            ? new Outcome.AboutEach(items.stream().map(texts::about).toList())
            : texts.each(items, words, act.best());
    return ofItems(outcome, items, state);
  }

  /** Facts by what they are called; of what no field holds the texts are asked. */
  ActResult askFacts(Recollection known, ConversationState state, Act.AskFacts act) {
    List<Item> items = items(known, act.items());
    return ofItems(texts(known).facts(items, act.facts()), items, state);
  }

  private static List<Item> items(Recollection known, List<ItemReference> references) {
    return references.stream().map(reference -> item(known, reference)).toList();
  }

  /** Of several none is talked about more than the others. */
  private static ActResult ofItems(Outcome outcome, List<Item> items, ConversationState state) {
    return items.size() == 1
        ? ofItem(outcome, items.getFirst(), state)
        : ActResult.saying(
            AnsweredAct.LOOK_UP, outcome, items.stream().map(Item::id).toList(), state);
  }

  ActResult askWho(Recollection known, ConversationState state, Act.AskWho act) {
    Item item = item(known, act.item());
    return ofItem(texts(known).credits(item), item, state);
  }

  /** Nothing is sold here: the person is told what there is to know of the choice. */
  ActResult choose(Recollection known, ConversationState state, Act.Choose act) {
    ItemId item = item(known, act.item()).id();
    return lookUp(known, state.choosing(item), new Act.LookUp(act.item(), null))
        .noting(SAY.goodChoice());
  }

  private static ItemTexts texts(Recollection known) {
    return new ItemTexts(
        known.engine().catalogue().schema(),
        SentenceAbout.byWordForms(LanguagePacks.of(known.state().language())));
  }

  private static ActResult ofItem(Outcome outcome, Item item, ConversationState state) {
    return ActResult.saying(
        AnsweredAct.LOOK_UP, outcome, List.of(item.id()), state.focusing(item.id()));
  }

  ActResult compare(Recollection known, ConversationState state, List<ItemReference> references) {
    List<Item> items = items(known, references);
    List<ItemCard> cards = items.stream().map(item -> card(known, item)).toList();
    Outcome outcome =
        new Outcome.Compared(cards, comparison.rows(known.engine().catalogue().schema(), items));
    ActResult compared =
        ActResult.saying(
            AnsweredAct.COMPARE, outcome, items.stream().map(Item::id).toList(), state);
    Item first = firstShown(state, items);
    return first == null ? compared : compared.noting(SAY.wouldTake(ShortTitle.of(first.title())));
  }

  /** The one that came first on the list; null where one of them is not on it. */
  private static @Nullable Item firstShown(ConversationState state, List<Item> items) {
    List<ItemId> slate = state.slate().stream().map(RecommendedItem::item).toList();
    return items.stream().allMatch(item -> slate.contains(item.id()))
        ? items.stream().min(Comparator.comparingInt(i -> slate.indexOf(i.id()))).orElse(null)
        : null;
  }

  ActResult smallTalk(Recollection known, ConversationState state, Act.SmallTalk.Kind kind) {
    ItemId about = isOfItem(kind) ? state.view().inFocus() : null;
    Item item = about == null ? null : item(known, new ItemReference.ById(about));
    boolean isAgreement = kind == Act.SmallTalk.Kind.AGREEMENT;
    Outcome outcome =
        new Outcome.Spoke(
            kind,
            new ExampleMessages(known.engine()).examples(),
            item == null ? null : card(known, item),
            about != null && about.equals(isAgreement ? state.focus() : state.chosen()));
    return item == null
        ? ActResult.saying(AnsweredAct.SMALL_TALK, outcome, List.of(), state)
        : ActResult.saying(
            AnsweredAct.SMALL_TALK, outcome, List.of(item.id()), state.focusing(item.id()));
  }

  /** Whether talk of the kind is about what was shown last. */
  private static boolean isOfItem(Act.SmallTalk.Kind kind) {
    return switch (kind) {
      case AGREEMENT, REMARK, BEYOND -> true;
      case GREETING, THANKS, GOODBYE, HELP, OFF_TOPIC, LANGUAGES, QUESTIONS -> false;
    };
  }

  static ItemCard card(Recollection known, Item item) {
    return new ItemCards(known.engine().catalogue().schema()).of(item);
  }

  static Item item(Recollection known, ItemReference reference) {
    if (reference instanceof ItemReference.ById(ItemId id)) {
      int index = known.engine().catalogue().indexOf(id);
      if (index >= 0) {
        return known.engine().catalogue().item(index);
      }
    }
    throw new VouchException(ErrorCode.INTERNAL, SAY.noItemMeant(reference));
  }
}
