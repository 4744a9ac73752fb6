package io.vouch.agent.narration.llm;

import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.TurnModel;
import io.vouch.agent.narration.Asides;
import io.vouch.agent.narration.Narration;
import io.vouch.agent.narration.NarrationInput;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.relation.Related;
import io.vouch.agent.narration.relation.RelationText;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The narrator that lets a language model write the sentences around a slate.
 *
 * <p>The model writes slots; sentences are checked, filled and handed out one by one as they come.
 * Everything else than a slate, and a slate with offers to relax, is told by the other narrator
 * without a call: those texts are facts through and through. The other narrator also takes over
 * where no sentence about an item remains, and the narration says so. One per turn.
 */
public final class LlmNarrator implements Narrator {
  private static final NarratorMessages SAY = Messages.of(NarratorMessages.class);

  private final NarratorPrompts prompts;
  private final TurnModel model;
  private final Narrator template;

  /**
   * A narrator of one turn.
   *
   * @param template tells what the model does not
   */
  public LlmNarrator(NarratorPrompts prompts, TurnModel model, Narrator template) {
    this.prompts = prompts;
    this.model = model;
    this.template = template;
  }

  @Override
  public Narration narrate(NarrationInput input, Consumer<String> deltas) {
    if (input.outcome() instanceof Outcome.Recommended outcome
        && outcome.relaxations().isEmpty()
        && !input.cards().isEmpty()
        && NarratorPrompts.canShow(input)) {
      return byModel(input, outcome, deltas);
    }
    return template.narrate(input, deltas);
  }

  private Narration byModel(
      NarrationInput input, Outcome.Recommended outcome, Consumer<String> deltas) {
    GroundedText text =
        new GroundedText(
            new GroundedSentence(input, prompts.words()), saidAnyway(input, outcome), deltas);
    Pieces pieces = new Pieces(text);
    ModelReply reply = model.stream(prompts.narrate(input, outcome), pieces);
    List<String> degradations = new ArrayList<>();
    String failure = null;
    switch (reply) {
      case ModelReply.Answered answer -> {
        if (!pieces.streamed) {
          text.add(answer.text());
        }
        text.end();
      }
      case ModelReply.Failed failed -> {
        failure = failed.message();
        degradations.add(SAY.notUsedInFull(failure));
      }
    }
    if (text.cut() > 0) {
      degradations.add(SAY.sentencesCut(text.cut()));
    }
    if (!text.said().isEmpty()) {
      return new Narration(text.said(), "model", degradations, failure);
    }
    Narration told = template.narrate(input, deltas);
    degradations.add(SAY.toldByTemplate());
    degradations.addAll(told.degradations());
    return new Narration(told.text(), told.narratedBy(), degradations, failure);
  }

  /** What no model may leave out. */
  private static List<String> saidAnyway(NarrationInput input, Outcome.Recommended outcome) {
    List<String> sentences = new ArrayList<>(input.notes());
    Related related = outcome.related();
    if (related != null) {
      sentences.add(RelationText.sentence(related, input.cards().size()));
    }
    sentences.addAll(Asides.besideItems(input));
    return sentences;
  }

  /** Passes a stream on, and knows whether there was one: an endpoint may answer in one piece. */
  private static final class Pieces implements Consumer<String> {
    private final GroundedText text;
    private boolean streamed;

    Pieces(GroundedText text) {
      this.text = text;
    }

    @Override
    public void accept(String piece) {
      streamed = true;
      text.add(piece);
    }
  }
}
