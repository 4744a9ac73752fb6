package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.Negated;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.SettledAct;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.Span.Kind;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan in the making; used by one thread for one message. */
final class Draft {
  private static final List<List<String>> FLAGS = List.of(List.of("true"), List.of("false"));

  private static final Act BEYOND = new Act.SmallTalk(Act.SmallTalk.Kind.BEYOND);
  private static final List<Act> FIRM_TALK =
      List.of(new Act.SmallTalk(Act.SmallTalk.Kind.GOODBYE), BEYOND);

  private final List<Said<ConstraintChange>> changes = new ArrayList<>();
  private final List<Said<Plan.Anchor>> anchors = new ArrayList<>();
  private final List<Compared> compared = new ArrayList<>();
  private final List<Wished> wishes = new ArrayList<>();
  private @Nullable Act act;
  private @Nullable Related related;
  private @Nullable Said<Plan.Order> order;
  private @Nullable Said<Plan.Order> earlierOrder;
  private boolean isOrderTurned;
  private @Nullable Integer limit;
  private boolean onlyTheFirst;
  private boolean items;
  private boolean passesShown;
  private boolean reasons;
  private int reasonAt;
  private boolean judges;
  private int at;
  private Kind kind = Kind.FILLER;

  /** A part of the plan and the token at which it is said. */
  private record Said<T>(int at, T what) {}

  /** A critique whose reference is the anchor of the message or, without one, the item in focus. */
  private record Compared(
      int at, String field, Critique.Direction direction, @Nullable ItemReference relativeTo) {}

  /** A relation, the token at which it is said and its words. */
  private record Related(int at, ItemRelation relation, String words) {}

  /** Words of a wish and the token at which they start. */
  private record Wished(int at, String words, boolean avoided) {}

  /** What follows is said from this token on. */
  void at(int token) {
    at = token;
    kind = Kind.FILLER;
  }

  /** What the words read last were taken for. */
  Kind kind() {
    return kind;
  }

  /**
   * Sets the act; of two different acts in one message the first is done. Small talk gives way to
   * any other, and any small talk to a farewell and to what is beyond this place; a complaint to
   * the question that it is about.
   */
  boolean act(Act said) {
    boolean talked = act instanceof Act.SmallTalk;
    boolean firm = FIRM_TALK.contains(said);
    boolean complained = act instanceof Act.TryAgain && asks(said);
    if (act == null || complained || (talked && (firm || !(said instanceof Act.SmallTalk)))) {
      act = said;
    }
    kind = Kind.ACT;
    return true;
  }

  /** Whether an act answers a question about items. */
  private static boolean asks(Act said) {
    return said instanceof Act.LookUp
        || said instanceof Act.AskAbout
        || said instanceof Act.AskEach
        || said instanceof Act.AskFacts
        || said instanceof Act.AskWho
        || said instanceof Act.Compare;
  }

  /** What else is said in the message gives reasons, and asks for nothing. */
  boolean reason() {
    reasonAt = reasons ? reasonAt : at;
    reasons = true;
    kind = Kind.ACT;
    return true;
  }

  /** What else is said in the message judges the item that was taken, unless it asks otherwise. */
  boolean judge() {
    judges = true;
    kind = Kind.ACT;
    return true;
  }

  /** Whether an item is judged. */
  boolean judges() {
    return judges;
  }

  /** Whether reasons were given before the token. */
  boolean givesReasonsBefore(int token) {
    return reasons && reasonAt <= token;
  }

  /** Whether something is asked that nobody can do here. */
  boolean isBeyond() {
    return BEYOND.equals(act);
  }

  /** Whether reasons are given. */
  boolean givesReasons() {
    return reasons;
  }

  /** Whether an item is taken. */
  boolean chooses() {
    return act instanceof Act.Choose;
  }

  /** Whether the message does more than talk, or than taking an item. */
  boolean actsOtherwise() {
    return !(act == null || act instanceof Act.SmallTalk || chooses());
  }

  /** Whether it says what items should be, beside free words. */
  boolean conditions() {
    return asksForItems() || related != null;
  }

  /** Keeps of the message nothing but its talk, or the item that it takes. */
  void onlyTalk() {
    changes.clear();
    anchors.clear();
    compared.clear();
    wishes.clear();
    related = null;
    order = null;
    limit = null;
    onlyTheFirst = false;
    items = false;
    passesShown = false;
    act = act == null ? new Act.SmallTalk(Act.SmallTalk.Kind.REMARK) : act;
  }

  /**
   * Sets the relation of what is wanted; false where something else is to be done already, so that
   * its words are read otherwise.
   */
  boolean relate(ItemRelation relation, String words) {
    if (!mayRelate()) {
      return false;
    }
    related = new Related(at, relation, words);
    kind = Kind.RELATION;
    return true;
  }

  /** Whether a relation can be set. */
  boolean mayRelate() {
    return related == null && (act == null || act instanceof Act.SmallTalk);
  }

  /** What the words of the relation at a token are taken for where it is negated. */
  Kind refused(int token) {
    if (related == null || related.at() != token) {
      return Kind.RELATION;
    }
    return switch (related.relation()) {
      case ItemRelation.GoesWith with -> Kind.ANCHOR;
      case ItemRelation.Again again -> Kind.RELATION;
      case ItemRelation.InsteadOf of -> Kind.FILLER;
      case ItemRelation.Surprise surprise -> Kind.FILLER;
      case ItemRelation.Trending trending -> Kind.NEGATED_WISH;
      case ItemRelation.GiftFor gift -> Kind.NEGATED_WISH;
    };
  }

  /** Adds opinions to remember to those already said in the message. */
  boolean remember(List<Opinion> said) {
    List<Opinion> all = new ArrayList<>();
    if (act instanceof Act.Remember(List<Opinion> before)) {
      all.addAll(before);
      act = null;
    }
    said.stream().filter(opinion -> !all.contains(opinion)).forEach(all::add);
    return act(new Act.Remember(all));
  }

  /** A dislike goes on behind what was read of it, so that all of it is words to avoid. */
  boolean isHalfADislike() {
    boolean half =
        act instanceof Act.Remember(List<Opinion> said)
            && said.size() == 1
            && !said.getFirst().likes();
    act = half ? null : act;
    return half;
  }

  boolean change(ConstraintChange change) {
    changes.add(new Said<>(at, change));
    kind = kindOf(change);
    return true;
  }

  private static Kind kindOf(ConstraintChange change) {
    return switch (change) {
      case ConstraintChange.Add(Statement statement, boolean presumed) ->
          statement instanceof Statement.Not ? Kind.NEGATED_CONDITION : Kind.CONDITION;
      case ConstraintChange.Instead instead -> Kind.CONDITION;
      case ConstraintChange.Exclude exclude -> Kind.NEGATED_CONDITION;
      case ConstraintChange.RetractField field -> Kind.ACT;
      case ConstraintChange.RetractValue value -> Kind.ACT;
      case ConstraintChange.GoBackBefore back -> Kind.ACT;
      case ConstraintChange.UndoLast undo -> Kind.ACT;
      case ConstraintChange.Clear clear -> Kind.ACT;
    };
  }

  boolean add(Statement statement) {
    return change(new ConstraintChange.Add(statement));
  }

  /** Adds what a bare word says of a field. */
  boolean presume(Statement statement) {
    return change(new ConstraintChange.Add(statement, true));
  }

  boolean anchor(ItemReference item, boolean like) {
    anchors.add(new Said<>(at, new Plan.Anchor(item, like)));
    kind = Kind.ANCHOR;
    return true;
  }

  /**
   * The token at which likeness to what is pointed at is asked for ("something like that"); or 0.
   */
  int likenessSaidAt() {
    for (Said<Plan.Anchor> anchor : anchors) {
      if (anchor.what().like() && anchor.what().item() instanceof ItemReference.InFocus) {
        return anchor.at();
      }
    }
    return 0;
  }

  /** What is pointed at are these, which the tokens before it name. */
  void pointAt(List<ItemReference> items) {
    int said = likenessSaidAt();
    anchors.removeIf(anchor -> anchor.what().item() instanceof ItemReference.InFocus);
    items.forEach(item -> anchors.add(new Said<>(said, new Plan.Anchor(item, true))));
  }

  /** The tokens name an item, so their words are no wish. */
  void unwish(int from, int to) {
    wishes.removeIf(wish -> wish.at() >= from && wish.at() < to);
  }

  boolean critique(String field, Critique.Direction direction, @Nullable ItemReference relativeTo) {
    boolean takesBack =
        compared.stream()
            .anyMatch(c -> c.field().equals(field) && c.direction() == Negated.of(direction));
    if (!takesBack) { // "too dear, but not cheap": nothing is both
      compared.add(new Compared(at, field, direction, relativeTo));
    }
    kind = Kind.CONDITION;
    return true;
  }

  boolean wish(String words) {
    wishes.add(new Wished(at, words, false));
    kind = Kind.WISH;
    return true;
  }

  /** Words that items should rather have, said by their comparative. */
  boolean lean(String words) {
    wishes.add(new Wished(at, words, false));
    kind = Kind.AMOUNT;
    return true;
  }

  /** Words that speak against an item. */
  boolean avoid(String words) {
    wishes.add(new Wished(at, words, true));
    kind = Kind.NEGATED_WISH;
    return true;
  }

  boolean order(String field, boolean ascending) {
    earlierOrder = order;
    order = new Said<>(at, new Plan.Order(field, ascending));
    kind = Kind.AMOUNT;
    return true;
  }

  /** The end first of which less was asked: "not too heavy" puts the lightest first. */
  boolean orderAgainst(String field, boolean ascending) {
    isOrderTurned = true;
    return order(field, ascending);
  }

  boolean limit(int said) {
    limit = said;
    kind = Kind.AMOUNT;
    return true;
  }

  /** A superlative of one thing: one item, unless a number was said. */
  boolean onlyTheFirst() {
    onlyTheFirst = true;
    kind = Kind.AMOUNT;
    return true;
  }

  /** The message asks for items, without saying which. */
  boolean items() {
    items = true;
    return true;
  }

  /** What was shown is not what is wanted; what else the message says is done. */
  boolean passShown() {
    passesShown = true;
    kind = Kind.ACT;
    return true;
  }

  /** Whether an example of what is not wanted is given at the token. */
  boolean isUnlike(int token) {
    return anchors.stream().anyMatch(said -> said.at() == token && !said.what().like());
  }

  /** Whether a bound on a number is said at the token. */
  boolean isBound(int token) {
    return changes.stream()
        .anyMatch(said ->
            said.at() == token
                && said.what() instanceof ConstraintChange.Add(Statement.Leaf leaf, boolean guessed)
                && leaf.operator().isBound());
  }

  /** Whether it is said at the token that something is so or is not ("waterproof"). */
  boolean isFlag(int token) {
    return changes.stream()
        .anyMatch(said ->
            said.at() == token
                && said.what() instanceof ConstraintChange.Add(Statement.Leaf leaf, boolean guessed)
                && FLAGS.contains(leaf.values()));
  }

  /** What is said at the token is not wanted; where it held it holds no longer. */
  void takeBack(int token, Message message) {
    List<ConstraintChange> said =
        changes.stream().filter(one -> one.at() == token).map(Said::what).toList();
    waive(token);
    for (ConstraintChange change : said) {
      if (change instanceof ConstraintChange.Add(Statement.Leaf leaf, boolean guessed)) {
        message.vocabulary().schema().find(leaf.field()).stream()
            .filter(field -> field.kind() == FieldKind.CATEGORY)
            .flatMap(field ->
                leaf.values().stream()
                    .flatMap(value -> message.vocabulary().names().resolve(field, value).stream()))
            .filter(name -> message.view().log().affirms(leaf.field(), name))
            .forEach(
                name -> changes.add(new Said<>(token, new ConstraintChange.RetractValue(name))));
      }
    }
  }

  /** Whether an order is said at the token. */
  boolean isOrder(int token) {
    return order != null && order.at() == token;
  }

  /** What is said at the token stands inside the scope of a negation. */
  void negate(int token) {
    wishes.replaceAll(wish -> wish.at() == token ? new Wished(token, wish.words(), true) : wish);
    changes.replaceAll(
        said -> said.at() == token ? new Said<>(token, Negated.of(said.what())) : said);
    anchors.replaceAll(
        said -> said.at() == token ? new Said<>(token, Negated.of(said.what())) : said);
    compared.replaceAll(c ->
        c.at() == token
            ? new Compared(token, c.field(), Negated.of(c.direction()), c.relativeTo())
            : c);
    if (related != null && related.at() == token) {
      negate(related);
    }
    if (order != null && order.at() == token) {
      order = onlyTheFirst ? null : new Said<>(token, Negated.of(order.what()));
      onlyTheFirst = false;
      isOrderTurned = true;
    }
    if (earlierOrder != null && earlierOrder.at() == token) {
      earlierOrder = new Said<>(token, Negated.of(earlierOrder.what()));
    }
  }

  /** What goes with the item is unlike it; not the usual is something new; else words to avoid. */
  private void negate(Related not) {
    related = null;
    switch (not.relation()) {
      case ItemRelation.GoesWith(ItemReference item) ->
          anchors.add(new Said<>(not.at(), new Plan.Anchor(item, false)));
      case ItemRelation.InsteadOf of -> {}
      case ItemRelation.Again again ->
          related = new Related(not.at(), new ItemRelation.Surprise(), not.words());
      case ItemRelation.Surprise surprise -> {}
      case ItemRelation.Trending trending -> wishes.add(new Wished(not.at(), not.words(), true));
      case ItemRelation.GiftFor gift -> wishes.add(new Wished(not.at(), not.words(), true));
    }
  }

  /** What is said at the token is neither wanted nor unwanted. */
  void waive(int token) {
    wishes.removeIf(wish -> wish.at() == token);
    changes.removeIf(said -> said.at() == token);
    anchors.removeIf(said -> said.at() == token);
    compared.removeIf(said -> said.at() == token);
    if (related != null && related.at() == token) {
      related = null;
    }
    if (order != null && order.at() == token) {
      order = null;
      onlyTheFirst = false;
    }
  }

  /**
   * The plan of everything read.
   *
   * @param message what is read
   * @param open how many words no rule accounts for
   */
  Plan plan(Message message, int open) {
    if (open > 0 && act instanceof Act.Remember(List<Opinion> opinions)) {
      act = null; // what is not understood whole is not written down; it counts here and now
      opinions.forEach(opinion -> askFor(message, opinion));
    }
    ItemReference reference =
        anchors.stream()
            .map(Said::what)
            .filter(Plan.Anchor::like)
            .map(Plan.Anchor::item)
            .findFirst()
            .orElse(new ItemReference.InFocus());
    List<Critique> critiques =
        compared.stream()
            .map(c ->
                new Critique(
                    c.field(),
                    c.direction(),
                    Objects.requireNonNullElse(c.relativeTo(), reference)))
            .toList();
    Integer size = limit == null && onlyTheFirst ? Integer.valueOf(1) : limit;
    Act settled =
        related == null
            ? new SettledAct(act, asksForItems(), items || !wishes.isEmpty(), open).act()
            : new Act.Relate(related.relation());
    return new Plan(
        passesShown && settled instanceof Act.Recommend ? new Act.TryAgain(false) : settled,
        changes.stream().map(Said::what).distinct().toList(),
        anchors.stream().map(Said::what).toList(),
        critiques,
        words(message, false),
        words(message, true),
        order(critiques),
        size);
  }

  /** The order said last, unless it takes back what was said before ("too dear, but not cheap"). */
  private Plan.@Nullable Order order(List<Critique> critiques) {
    if (order == null || !isOrderTurned) {
      return order == null ? null : order.what();
    }
    Plan.Order last = order.what();
    boolean takesBack =
        earlierOrder != null && earlierOrder.what().equals(Negated.of(last))
            || critiques.stream()
                .anyMatch(critique ->
                    critique.field().equals(last.field())
                        && critique.direction()
                            == (last.ascending()
                                ? Critique.Direction.MORE
                                : Critique.Direction.LESS));
    return takesBack ? null : last;
  }

  private void askFor(Message message, Opinion opinion) {
    if (opinion.field().equals(Opinion.ITEM)) {
      ItemId id = new ItemId(opinion.value());
      boolean shown = message.vocabulary().catalogue().indexOf(id) >= 0;
      anchor(
          shown ? new ItemReference.ById(id) : new ItemReference.ByTitle(opinion.value()),
          opinion.likes());
      return;
    }
    Statement said =
        new Statement.Leaf(opinion.field(), Statement.Operator.IS, List.of(opinion.value()));
    boolean kindOfItem =
        message
            .vocabulary()
            .schema()
            .find(opinion.field())
            .filter(field -> field.role() == FieldRole.CATEGORY)
            .isPresent();
    if (!opinion.likes()) {
      presume(new Statement.Not(said));
    } else if (kindOfItem) {
      presume(said);
    } else {
      wish(opinion.value());
    }
  }

  private @Nullable String words(Message message, boolean avoided) {
    String words =
        wishes.stream()
            .filter(wish -> wish.avoided() == avoided)
            .sorted(Comparator.comparingInt(Wished::at))
            .map(wish -> message.vocabulary().moods().sought(wish.words()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return words.isEmpty() ? null : words;
  }

  private boolean asksForItems() {
    return !changes.isEmpty()
        || !anchors.isEmpty()
        || !compared.isEmpty()
        || order != null
        || limit != null
        || onlyTheFirst;
  }
}
