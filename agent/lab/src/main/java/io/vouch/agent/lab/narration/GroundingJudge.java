package io.vouch.agent.lab.narration;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.lab.exactness.NaiveTruth;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in an answer what no fact backs, by reading the text as a stranger would; shares nothing
 * with the narrators.
 *
 * <ul>
 *   <li>An item is ungrounded if its title is in the text and not among the cards of the
 *       conversation so far, or if it is one of those that the models of the suite invent. An item
 *       that an explanation says would come first without a wish is not among the cards, and is let
 *       pass: the ranking was run for it.
 *   <li>A price is ungrounded if an amount of money is in the text and in none of: the cards, the
 *       conditions, the offers, the question, what the person has said.
 *   <li>A claim is ungrounded if it is one of those that the models of the suite make.
 *   <li>Text and items disagree if the cards are not the slate in its order, a card differs from
 *       the stored item, or an item breaks an active condition.
 * </ul>
 */
record GroundingJudge(
    Collection<String> titles,
    Collection<String> inventedNames,
    Collection<String> claims,
    Function<ItemId, Item> stored) {
  private static final NarrationEvaluationMessages SAY =
      Messages.of(NarrationEvaluationMessages.class);

  private static final Pattern MONEY =
      Pattern.compile(
          "(?:€|\\$|£|EUR|USD)\\s?(\\d[\\d.,]*)|(\\d[\\d.,]*)\\s?(?:euros?|dollars?|pounds?|€|\\$|£|EUR|USD)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COUNTERFACTUAL =
      Pattern.compile(NarrationScripts.ALL.counterfactual());

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  /** What is wrong with one answer; empty lists where nothing is. */
  record Findings(
      List<String> items, List<String> prices, List<String> claims, List<String> disagreements) {
    boolean none() {
      return items.isEmpty() && prices.isEmpty() && claims.isEmpty() && disagreements.isEmpty();
    }
  }

  /**
   * Judges an answer.
   *
   * @param said everything the person has said in the conversation
   * @param shown the cards of its earlier answers
   */
  Findings judge(String said, List<ItemCard> shown, ChatAnswer answer) {
    List<ItemCard> known = new ArrayList<>(shown);
    known.addAll(answer.cards());
    String text = COUNTERFACTUAL.matcher(answer.text()).replaceAll("·");
    for (ItemCard card : answer.cards()) {
      // An item's own text may be quoted where the item is looked up: it is the item's claim.
      text =
          text.replace(
              Objects.requireNonNullElse(stored.apply(card.itemId()).description(), "·"), "·");
    }
    return new Findings(
        items(text, known),
        prices(text, allowed(said, answer), known),
        claims.stream().filter(text::contains).toList(),
        disagreements(answer));
  }

  /** Names of items in a text that are not those of the cards. */
  List<String> items(String text, List<ItemCard> cards) {
    String rest = withoutTitles(text, cards);
    List<String> found = new ArrayList<>();
    titles.stream().filter(rest::contains).forEach(found::add);
    inventedNames.stream().filter(text::contains).forEach(found::add);
    return found;
  }

  /** Amounts of money in a text that are not among these numbers. */
  static List<String> prices(String text, Set<BigDecimal> allowed, List<ItemCard> cards) {
    List<String> found = new ArrayList<>();
    Matcher money = MONEY.matcher(withoutTitles(text, cards));
    while (money.find()) {
      String amount = money.group(1) == null ? money.group(2) : money.group(1);
      if (!allowed.contains(number(amount))) {
        found.add(money.group());
      }
    }
    return found;
  }

  /** Every number that the answer's facts and the person's words have. */
  static Set<BigDecimal> allowed(String message, ChatAnswer answer) {
    List<String> texts = new ArrayList<>(List.of(message));
    for (ItemCard card : answer.cards()) {
      texts.add(Objects.requireNonNullElse(card.price(), ""));
      texts.addAll(card.facts().values());
    }
    answer.constraints().forEach(constraint -> texts.add(constraint.text()));
    answer.relaxations().forEach(offer -> texts.add(offer.text()));
    ChatAnswer.Question question = answer.question();
    if (question != null) {
      texts.add(question.text());
      texts.addAll(question.options());
    }
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    for (String text : texts) {
      NUMBER.matcher(text).results().forEach(found -> numbers.add(number(found.group())));
    }
    return numbers;
  }

  private static BigDecimal number(String text) {
    String digits = text.replace(",", "").replaceAll("\\.+$", "");
    return digits.matches("\\d+(\\.\\d+)?")
        ? new BigDecimal(digits).stripTrailingZeros()
        : BigDecimal.ONE.negate();
  }

  private static String withoutTitles(String text, List<ItemCard> cards) {
    String rest = text;
    for (String title :
        cards.stream()
            .map(ItemCard::title)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList()) {
      rest = rest.replace(title, "·");
    }
    return rest;
  }

  private List<String> disagreements(ChatAnswer answer) {
    List<String> found = new ArrayList<>();
    List<ItemId> slate =
        answer.recommendation() == null
            ? List.of()
            : answer.recommendation().items().stream().map(RecommendedItem::item).toList();
    List<ItemId> shown = answer.cards().stream().map(ItemCard::itemId).toList();
    if (!slate.isEmpty() && !slate.equals(shown)) {
      found.add(SAY.otherCards(shown, slate));
    }
    for (ItemCard card : answer.cards()) {
      Item item = stored.apply(card.itemId());
      boolean samePrice =
          item.price() == null
              ? card.price() == null
              : card.price() != null && numbers(card.price()).contains(major(item));
      if (!item.title().equals(card.title()) || !samePrice) {
        found.add(SAY.otherCard(card.itemId()));
      }
      if (slate.contains(card.itemId())
          && !answer.constraints().stream()
              .allMatch(constraint -> NaiveTruth.holds(item, constraint.constraint()))) {
        found.add(SAY.breaksCondition(card.itemId()));
      }
    }
    return found;
  }

  private static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    NUMBER.matcher(text).results().forEach(found -> numbers.add(number(found.group())));
    return numbers;
  }

  private static BigDecimal major(Item item) {
    return Objects.requireNonNull(item.price()).major().stripTrailingZeros();
  }
}
