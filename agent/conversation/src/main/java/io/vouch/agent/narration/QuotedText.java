package io.vouch.agent.narration;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.Outcome.About;
import io.vouch.agent.narration.Outcome.AboutEach;
import io.vouch.agent.narration.Outcome.Credits;
import io.vouch.agent.narration.Outcome.Each;
import io.vouch.agent.narration.Outcome.Facts;
import io.vouch.agent.narration.Outcome.Facts.Fact.NotStated;
import io.vouch.agent.narration.Outcome.Suits;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.ShortTitle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences on items that quote their own texts and facts. */
final class QuotedText {
  private static final FactsMessages SAY = Messages.of(FactsMessages.class);

  /** Longer than this nobody reads aloud. */
  private static final int LONGEST = 320;

  /** In a line of several. */
  private static final int SHORT = 160;

  private static final int MOST_LINES = 5;
  private static final int MOST_FACTS = 5;

  private QuotedText() {}

  static String about(About about) {
    String title = ShortTitle.of(about.card().title());
    return about.text() == null
        ? SAY.hasNoText(title, facts(about.card()))
        : SAY.about(title, cut(about.text()));
  }

  static String suits(Suits suits) {
    String title = ShortTitle.of(suits.card().title());
    return suits.sentence() == null
        ? SAY.doesNotSay(suits.found(), title)
        : SAY.saysOf(title, cut(suits.sentence()));
  }

  /** The one that says most, or a line for each that says something, and how many do not. */
  static String each(Each each) {
    List<Suits> saying = each.said().stream().filter(suits -> suits.sentence() != null).toList();
    if (saying.isEmpty()) {
      return silent(each.said());
    }
    int others = each.said().size() - saying.size();
    StringBuilder text = new StringBuilder();
    if (each.best()) {
      Suits first = saying.getFirst();
      text.append(
          SAY.closestOf(
              each.said().size(),
              ShortTitle.of(first.card().title()),
              cut(first.sentence(), LONGEST)));
      saying = saying.subList(1, saying.size());
    }
    saying.stream()
        .limit(MOST_LINES)
        .forEach(suits ->
            text.append("\n- ")
                .append(
                    SAY.saysOf(ShortTitle.of(suits.card().title()), cut(suits.sentence(), SHORT))));
    if (others > 0) {
      text.append('\n').append(SAY.othersDoNotSay(others));
    }
    return text.toString().strip();
  }

  /** None of them says so; what is known of those without any text is told instead. */
  private static String silent(List<Suits> said) {
    boolean noText = said.stream().allMatch(suits -> suits.found() == Suits.Found.NO_TEXT);
    if (!noText) {
      return SAY.noneSays();
    }
    return SAY.noTexts(said.size())
        + said.stream()
            .limit(MOST_LINES)
            .map(suits -> line(suits.card()))
            .collect(Collectors.joining());
  }

  static String aboutEach(AboutEach each) {
    return each.items().stream()
        .limit(MOST_LINES)
        .map(about -> {
          String title = ShortTitle.of(about.card().title());
          return about.text() == null
              ? line(about.card())
              : "\n- " + SAY.about(title, cut(about.text(), SHORT));
        })
        .collect(Collectors.joining())
        .strip();
  }

  /** What is stated of each, and what the catalogue has nothing on with what it has instead. */
  static String facts(Facts facts) {
    StringBuilder text = new StringBuilder();
    boolean one = facts.items().size() == 1;
    for (Facts.OfItem item : facts.items().subList(0, Math.min(MOST_LINES, facts.items().size()))) {
      String title = ShortTitle.of(item.card().title());
      item.facts().stream()
          .filter(fact -> one || facts.missing().isEmpty() || !(fact instanceof NotStated))
          .forEach(fact -> text.append(one ? "\n" : "\n- ").append(fact(title, fact)));
    }
    if (!facts.missing().isEmpty()) {
      text.append('\n').append(SAY.nothingOn(Phrases.or(Phrases.quoted(facts.missing()))));
      text.append(instead(facts));
    }
    return text.toString().strip();
  }

  private static String instead(Facts facts) {
    boolean nothing = facts.items().stream().allMatch(item -> item.facts().isEmpty());
    boolean telling =
        facts.items().size() == 1
            || facts.items().stream().anyMatch(item -> item.card().facts().size() > 1);
    return nothing && telling
        ? facts.items().stream()
            .limit(MOST_LINES)
            .map(item -> line(item.card()))
            .collect(Collectors.joining())
        : "";
  }

  private static String fact(String title, Facts.Fact fact) {
    return switch (fact) {
      case Facts.Fact.Stated(String label, String value) -> SAY.stated(title, label, value);
      case NotStated(String label) -> SAY.notStated(label, title);
      case Facts.Fact.Quoted(String sentence) -> SAY.saysOf(title, cut(sentence, SHORT));
    };
  }

  /** An item with its facts, the first ones. */
  private static String line(ItemCard card) {
    String facts =
        Phrases.andOrNull(
            Stream.concat(
                    Stream.ofNullable(card.price()).map(SAY::price),
                    card.facts().entrySet().stream()
                        .map(fact -> SAY.credit(fact.getKey(), cut(fact.getValue(), SHORT))))
                .limit(MOST_FACTS)
                .toList());
    String title = ShortTitle.of(card.title());
    return "\n- " + (facts == null ? title : SAY.credits(title, facts));
  }

  private static @Nullable String facts(ItemCard card) {
    return Phrases.andOrNull(
        card.facts().entrySet().stream()
            .map(fact -> SAY.credit(fact.getKey(), fact.getValue()))
            .toList());
  }

  static String credits(Credits credits) {
    String title = ShortTitle.of(credits.card().title());
    return credits.credits().isEmpty()
        ? SAY.namesNobody(title)
        : SAY.credits(
            title,
            Phrases.and(
                credits.credits().stream()
                    .map(credit -> SAY.credit(credit.label(), credit.names()))
                    .toList()));
  }

  private static String cut(String text) {
    return cut(text, LONGEST);
  }

  /** At most so many characters, cut at a word's end. */
  private static String cut(@Nullable String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text == null ? "" : text;
    }
    int end = text.lastIndexOf(' ', longest);
    return SAY.cut(text.substring(0, end > 0 ? end : longest).strip());
  }
}
