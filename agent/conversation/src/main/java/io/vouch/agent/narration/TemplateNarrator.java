package io.vouch.agent.narration;

import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.ShortTitle;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The narrator that needs no model: fixed sentences, filled with facts only.
 *
 * <p>Deterministic: the wording varies with the number of the turn and with nothing else.
 * Immutable.
 */
public final class TemplateNarrator implements Narrator {
  private static final SmallTalkMessages SAY = Messages.of(SmallTalkMessages.class);

  private final SlateText slates = new SlateText();
  private final FactsText facts = new FactsText();

  @Override
  public Narration narrate(NarrationInput input, Consumer<String> deltas) {
    StringBuilder text = new StringBuilder();
    for (String note : input.notes()) {
      text.append(note).append('\n');
    }
    text.append(body(input));
    if (!saysAsidesItself(input.outcome())) {
      Asides.beside(input.heard()).forEach(aside -> text.append('\n').append(aside));
    }
    String whole = text.toString().strip();
    whole.lines().map(line -> line + "\n").forEach(new LastLineTrimmed(whole, deltas));
    return Narration.byTemplate(whole);
  }

  private String body(NarrationInput input) {
    return switch (input.outcome()) {
      case Outcome.Recommended recommended -> slates.recommended(input, recommended);
      case Outcome.NothingFound nothing -> slates.nothing(input, nothing);
      case Outcome.Asked asked -> question(asked);
      case Outcome.Counted counted -> slates.counted(input, counted);
      case Outcome.Listed listed -> facts.listed(listed);
      case Outcome.Measured measured -> facts.measured(measured);
      case Outcome.Bundled bundled -> slates.bundled(input, bundled);
      case Outcome.NoBundle none -> BundleText.none(none);
      case Outcome.LookedUp lookedUp -> facts.lookedUp(lookedUp);
      case Outcome.About about -> QuotedText.about(about);
      case Outcome.Credits credits -> QuotedText.credits(credits);
      case Outcome.Suits suits -> QuotedText.suits(suits);
      case Outcome.Each each -> QuotedText.each(each);
      case Outcome.AboutEach each -> QuotedText.aboutEach(each);
      case Outcome.Facts named -> QuotedText.facts(named);
      case Outcome.Compared compared -> facts.compared(compared);
      case Outcome.Explained explained -> facts.explained(explained);
      case Outcome.NotRecommended not -> facts.notRecommended(not);
      case Outcome.Remembered remembered -> ProfileText.remembered(remembered);
      case Outcome.Forgotten forgotten -> ProfileText.forgotten(forgotten);
      case Outcome.Profile profile -> ProfileText.profile(profile);
      case Outcome.Spoke spoke -> smallTalk(input, spoke);
    };
  }

  /** Slates have them beside the items; small talk stays short. */
  private static boolean saysAsidesItself(Outcome outcome) {
    return outcome instanceof Outcome.Recommended
        || outcome instanceof Outcome.NothingFound
        || outcome instanceof Outcome.Bundled
        || outcome instanceof Outcome.Spoke;
  }

  private static String question(Outcome.Asked asked) {
    StringBuilder text = new StringBuilder(asked.question().text());
    for (String option : asked.question().options()) {
      text.append("\n- ").append(option);
    }
    return text.toString();
  }

  private static String smallTalk(NarrationInput input, Outcome.Spoke spoke) {
    return switch (spoke.kind()) {
      case GREETING ->
          Phrases.pick(input.turnNumber(), SAY.hello(), SAY.hi(), SAY.goodToSeeYou())
              + examples(spoke.examples());
      case THANKS -> Phrases.pick(input.turnNumber(), SAY.welcome(), SAY.gladly(), SAY.anyTime());
      case GOODBYE -> Phrases.pick(input.turnNumber(), SAY.goodbye(), SAY.seeYou(), SAY.takeCare());
      case AGREEMENT -> agreed(input, spoke);
      case HELP -> SAY.help() + examples(spoke.examples());
      case OFF_TOPIC -> SAY.offTopic() + examples(spoke.examples());
      case REMARK -> spoke.settled() ? SAY.stays(title(spoke)) : SAY.remarked(title(spoke));
      case BEYOND -> SAY.beyond(title(spoke));
      case LANGUAGES -> SAY.languages();
      case QUESTIONS -> SAY.questions() + examples(spoke.examples());
    };
  }

  /** Nobody hears the same confirmation twice. */
  private static String agreed(NarrationInput input, Outcome.Spoke spoke) {
    String title = title(spoke);
    return spoke.settled() && title != null
        ? Phrases.pick(input.turnNumber(), SAY.settled(title), SAY.sure(title))
        : SAY.agreed(title);
  }

  private static @Nullable String title(Outcome.Spoke spoke) {
    return spoke.of() == null ? null : ShortTitle.of(spoke.of().title());
  }

  private static String examples(List<String> examples) {
    return examples.isEmpty()
        ? ""
        : " " + SAY.forExample() + "\n- " + String.join("\n- ", examples);
  }

  /** Passes lines on, the last one without the line end that the whole text does not have. */
  private record LastLineTrimmed(StringBuilder seen, String whole, Consumer<String> deltas)
      implements Consumer<String> {
    LastLineTrimmed(String whole, Consumer<String> deltas) {
      this(new StringBuilder(), whole, deltas);
    }

    @Override
    public void accept(String line) {
      seen.append(line);
      boolean last = seen.length() > whole.length();
      deltas.accept(last ? line.substring(0, line.length() - 1) : line);
    }
  }
}
