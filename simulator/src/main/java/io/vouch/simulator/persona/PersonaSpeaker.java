package io.vouch.simulator.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.constraint.Words;
import io.vouch.memory.json.DomainJson;
import io.vouch.prompts.PromptCatalogue;
import io.vouch.prompts.PromptTemplate;
import io.vouch.prompts.RenderedPrompt;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A simulated user of tier 2 who puts plain sentences into a model's words.
 *
 * <p>What is said is decided before the model is asked. Its words are used only if they are one
 * line, short, keep every word that carries the meaning, and name nothing hidden; otherwise the
 * plain sentence is said, and the reason is counted. The model sees the sentence and what was
 * shown, never what the user is after. Thread-safe.
 */
public final class PersonaSpeaker {
  /** The longest sentence that is taken over; arbitrary. */
  private static final int MOST_CHARACTERS = 200;

  /** What a sentence costs in output tokens at most, roughly. */
  private static final int OUTPUT_TOKENS = 60;

  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final ObjectMapper MAPPER = DomainJson.plain();

  private final PromptTemplate prompt = PromptCatalogue.load().newest("speaker");
  private final PersonaModel model;
  private int sentences;
  private int malformed;
  private int leaked;

  public PersonaSpeaker(PersonaModel model) {
    this.model = model;
  }

  /**
   * A sentence to be said.
   *
   * @param plain the sentence
   * @param keep words that must stand in it
   * @param shown titles of what was shown last
   */
  public record Sentence(String plain, List<String> keep, List<String> shown) {
    public Sentence {
      keep = List.copyOf(keep);
      shown = List.copyOf(shown);
    }
  }

  /**
   * What became of the sentences so far.
   *
   * @param sentences asked for
   * @param unanswered no model, no calls left, or the model failed: said by template
   * @param malformed not in the form, or the meaning was lost: said by template
   * @param leaked named something hidden: said by template
   * @param tokens that the model reported
   */
  public record Tally(
      int sentences,
      int calls,
      int replayed,
      int unanswered,
      int malformed,
      int leaked,
      long tokens) {
    /** The share of answers that named something hidden; 0 without answers. */
    public double leakRate() {
      int answered = sentences - unanswered;
      return answered == 0 ? 0 : (double) leaked / answered;
    }
  }

  /**
   * The sentence in the model's words, or as it is.
   *
   * @param hidden whether a text names what the user must not name
   */
  public String say(Sentence sentence, Predicate<String> hidden) {
    String answer = model.ask(rendered(sentence));
    String said = answer == null ? null : said(answer);
    boolean kept = said != null && keeps(said, sentence);
    boolean leaks = said != null && hidden.test(said);
    synchronized (this) {
      sentences++;
      malformed += answer != null && !kept ? 1 : 0;
      leaked += leaks ? 1 : 0;
    }
    return said != null && kept && !leaks ? said : sentence.plain();
  }

  /** What became of the sentences so far. */
  public synchronized Tally tally() {
    return new Tally(
        sentences,
        model.calls(),
        model.replayed(),
        model.unanswered(),
        malformed,
        leaked,
        model.tokens());
  }

  /** Roughly how many tokens a sentence costs, input and output, erring on the high side. */
  public int tokensOf(Sentence sentence) {
    RenderedPrompt rendered = rendered(sentence);
    int characters = rendered.system().length() + rendered.user().length();
    return characters / CHARACTERS_PER_TOKEN + 1 + OUTPUT_TOKENS;
  }

  private RenderedPrompt rendered(Sentence sentence) {
    return prompt.render(
        Map.of(
            "keep",
            sentence.keep().isEmpty() ? "none" : String.join("; ", sentence.keep()),
            "most_characters",
            Integer.toString(MOST_CHARACTERS),
            "sentence",
            sentence.plain(),
            "shown",
            sentence.shown().isEmpty() ? "nothing" : String.join("\n", sentence.shown())));
  }

  private static @Nullable String said(String answer) {
    int start = answer.indexOf('{');
    int end = answer.lastIndexOf('}');
    if (start < 0 || end < start) {
      return null;
    }
    try {
      JsonNode said = MAPPER.readTree(answer.substring(start, end + 1)).get("say");
      return said != null && said.isTextual() ? said.asText().strip() : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static boolean keeps(String said, Sentence sentence) {
    String folded = Words.fold(said);
    return !said.isEmpty()
        && said.length() <= MOST_CHARACTERS
        && said.lines().count() == 1
        && sentence.keep().stream().allMatch(word -> folded.contains(Words.fold(word)));
  }
}
