package io.vouch.agent.lab.command;

import io.vouch.agent.lab.talk.Personas;
import io.vouch.messages.Messages;
import io.vouch.simulator.persona.PersonaRater;
import io.vouch.simulator.scenario.Clientele;
import io.vouch.simulator.scenario.ScenarioRunner.Questions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the personas of a simulated scenario came to.
 *
 * @param weight by which their appeal entered the utility of a click
 * @param source what answered for them
 */
record SimulatedPersonas(float weight, String source, PersonaRater.Tally tally) {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  /** The same in words. */
  String sentence() {
    int answered = tally.asked() - tally.unanswered() - tally.malformed();
    return SAY.personas(
        source,
        tally.asked(),
        answered,
        tally.malformed(),
        tally.unanswered(),
        tally.calls(),
        tally.tokens(),
        weight);
  }

  /** The users of a run, and what answers for the personas among them. */
  static Opened open(
      String population, PersonaOptions options, float weight, Consumer<String> progress) {
    Clientele plain = new Clientele(population, options.share(), null, weight);
    if (plain.personaSegments() == 0) {
      return new Opened(plain, null);
    }
    PersonaOptions.Source source =
        options.source(System.getenv(), PersonaOptions.Otherwise.BE_STATISTICAL, progress);
    PersonaRater rater = new PersonaRater(source.model());
    return new Opened(new Clientele(population, options.share(), rater, weight), source);
  }

  /**
   * A crowd about to be run.
   *
   * @param source null if there are no personas
   */
  record Opened(Clientele crowd, PersonaOptions.@Nullable Source source) {
    /** Shows what the personas need, and refuses it beyond the budget. */
    void admit(Questions questions, Consumer<String> progress) {
      // Where nothing answers there is nothing to pay for, and that has been said.
      if (source != null && source.answers()) {
        source
            .budget()
            .admit(
                source.name(),
                new Personas.Projection(questions.count(), questions.tokens()),
                progress);
      }
    }

    @Nullable SimulatedPersonas report() {
      PersonaRater rater = crowd.rater();
      return source == null || rater == null
          ? null
          : new SimulatedPersonas(crowd.weight(), source.name(), rater.tally());
    }
  }
}
