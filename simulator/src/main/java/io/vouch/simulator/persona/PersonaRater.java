package io.vouch.simulator.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.memory.json.DomainJson;
import io.vouch.prompts.PromptCatalogue;
import io.vouch.prompts.PromptTemplate;
import io.vouch.prompts.RenderedPrompt;
import io.vouch.simulator.market.AppealSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The appeal that a language model sees in kinds of items, as a persona of the market.
 *
 * <p>The model is told the persona's departments and leanings and the kinds of offers, never an
 * item or how good it is, and answers in numbers. An answer out of form counts as none: the users
 * are then like those of tier 1. Thread-safe.
 */
public final class PersonaRater implements AppealSource {
  /** Output tokens of a number in a list, roughly. */
  private static final int TOKENS_PER_NUMBER = 4;

  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final int CHARACTERS_PER_OFFER = 24;
  private static final ObjectMapper MAPPER = DomainJson.plain();

  private final PromptTemplate prompt = PromptCatalogue.load().newest("persona");
  private final PersonaModel model;
  private int asked;
  private int malformed;

  public PersonaRater(PersonaModel model) {
    this.model = model;
  }

  /**
   * What became of the personas so far.
   *
   * @param asked questions, one per persona and world
   * @param calls to the model
   * @param replayed answered from what was known
   * @param unanswered no model, no calls left, or the model failed: like tier 1
   * @param malformed not in the form: like tier 1
   * @param tokens that the model reported
   */
  public record Tally(
      int asked, int calls, int replayed, int unanswered, int malformed, long tokens) {}

  @Override
  public float @Nullable [] appeal(String persona, List<String> offers) {
    String answer = model.ask(rendered(persona, offers));
    float[] said = answer == null ? null : numbers(answer, offers.size());
    synchronized (this) {
      asked++;
      malformed += answer != null && said == null ? 1 : 0;
    }
    return said;
  }

  /** What became of the personas so far. */
  public synchronized Tally tally() {
    return new Tally(
        asked, model.calls(), model.replayed(), model.unanswered(), malformed, model.tokens());
  }

  /** Roughly how many tokens a question about so many offers costs, input and output. */
  public int tokensOf(int offers) {
    int characters =
        prompt.system().length() + prompt.user().length() + offers * CHARACTERS_PER_OFFER;
    return characters / CHARACTERS_PER_TOKEN + offers * TOKENS_PER_NUMBER;
  }

  private RenderedPrompt rendered(String persona, List<String> offers) {
    return prompt.render(
        Map.of(
            "count",
            Integer.toString(offers.size()),
            "persona",
            persona,
            "offers",
            String.join("\n", offers)));
  }

  private static float @Nullable [] numbers(String answer, int count) {
    int start = answer.indexOf('{');
    int end = answer.lastIndexOf('}');
    if (start < 0 || end < start) {
      return null;
    }
    try {
      JsonNode appeal = MAPPER.readTree(answer.substring(start, end + 1)).get("appeal");
      return appeal == null || appeal.size() != count ? null : numbers(appeal);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static float @Nullable [] numbers(JsonNode appeal) {
    float[] numbers = new float[appeal.size()];
    for (int n = 0; n < numbers.length; n++) {
      if (!appeal.get(n).isNumber()) {
        return null;
      }
      numbers[n] = appeal.get(n).floatValue();
    }
    return numbers;
  }
}
