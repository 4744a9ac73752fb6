package io.vouch.agent.narration.llm;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.Heard.HeardWish;
import io.vouch.agent.narration.NarrationInput;
import io.vouch.agent.narration.Outcome;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.prompts.PromptCatalogue;
import io.vouch.prompts.PromptTemplate;
import io.vouch.prompts.RenderedPrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the narrator sends: ids, names of facts, codes of reasons, conditions. No item's title,
 * value or description is in it. Thread-safe; one per application.
 */
public final class NarratorPrompts {
  /** Prompts are English: a model reads them. */
  private static final FactSheetMessages SHEET =
      Messages.of(FactSheetMessages.class, Language.ENGLISH);

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");
  private static final int NARRATION_TOKENS = 500;

  private final PromptTemplate narrator;
  private final NarrationWords words = NarrationWords.load();

  public NarratorPrompts(PromptCatalogue prompts) {
    this.narrator = prompts.newest("narrator");
  }

  NarrationWords words() {
    return words;
  }

  /** Whether every id can be shown; an id that could be a sentence is item text. */
  static boolean canShow(NarrationInput input) {
    return input.cards().stream()
        .allMatch(card -> PLAIN_ID.matcher(card.itemId().value()).matches());
  }

  ModelRequest narrate(NarrationInput input, Outcome.Recommended outcome) {
    RenderedPrompt prompt =
        narrator.render(
            Map.of(
                "sentences", Integer.toString(GroundedText.MAX_SENTENCES),
                "facts", facts(input, outcome),
                "message", input.message()));
    return new ModelRequest(
        ModelPurpose.NARRATE, prompt.system(), prompt.user(), null, NARRATION_TOKENS);
  }

  private static String facts(NarrationInput input, Outcome.Recommended outcome) {
    List<String> lines = new ArrayList<>();
    ConditionPhrases words = new ConditionPhrases(input.schema());
    lines.add(SHEET.count(input.cards().size()));
    for (ItemCard card : input.cards()) {
      String names = String.join(", ", names(card));
      String reasons = reasons(card, outcome);
      lines.add(
          reasons.isEmpty()
              ? SHEET.item(card.itemId(), names)
              : SHEET.itemWithReasons(card.itemId(), names, reasons));
    }
    for (int i = 0; i < input.constraints().size(); i++) {
      lines.add(SHEET.condition(i + 1, words.of(input.constraints().get(i).constraint())));
    }
    for (HeardWish wish : input.heard().wishes()) {
      lines.add(SHEET.wish(wish.avoided(), wish.words()));
    }
    if (outcome.further()) {
      lines.add(SHEET.goesOn());
    }
    return String.join("\n", lines);
  }

  private static List<String> names(ItemCard card) {
    List<String> names = new ArrayList<>(List.of("title"));
    if (card.price() != null) {
      names.add("price");
    }
    names.addAll(card.facts().keySet());
    return names;
  }

  private static String reasons(ItemCard card, Outcome.Recommended outcome) {
    return outcome.recommendation().items().stream()
        .filter(item -> item.item().equals(card.itemId()))
        .map(RecommendedItem::reasons)
        .flatMap(List::stream)
        .map(Reason::code)
        .collect(Collectors.joining(", "));
  }
}
