package io.vouch.agent.openai;

import io.vouch.messages.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a chat client makes on its own account: a title, tags, follow-ups. It is answered
 * by a fixed rule, without tools, without memory and without events, because nobody said anything.
 *
 * <p>Known by the header {@code X-OpenWebUI-Task}, or by the words of the prompts that Open WebUI
 * and LibreChat ship; several words of a prompt must be there, so that a person may ask for a
 * title.
 */
enum BackgroundCall {
  TITLE("title"),
  TAGS("tag"),
  FOLLOW_UPS("follow"),
  QUERIES("quer"),
  EMOJI("emoji"),
  AUTOCOMPLETE("autocomplet"),
  OTHER("");

  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);
  private static final int TITLE_WORDS = 6;
  private static final int LONGEST_TITLE = 60;
  private static final Pattern HISTORY =
      Pattern.compile("(?im)^\\s*(?:user|human)\\s*:\\s*(\\S.*)$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’€$£%-]+");

  private final String task;

  BackgroundCall(String task) {
    this.task = task;
  }

  /** The kind of call, or nothing where a person speaks. */
  static Optional<BackgroundCall> of(ClientHeaders headers, CompletionBody body) {
    Optional<String> named = headers.task();
    if (named.isPresent()) {
      String name = named.get().toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(kind -> name.contains(kind.task)).findFirst();
    }
    String prompt = body.newest().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.isAskedBy(prompt)).findFirst();
  }

  /** The answer; the same for the same request. */
  String reply(CompletionBody body) {
    return switch (this) {
      case TITLE -> {
        String title = title(body);
        yield body.newest().contains("\"title\"") ? "{\"title\": \"%s\"}".formatted(title) : title;
      }
      case TAGS -> "{\"tags\": [\"%s\"]}".formatted(SAY.recommendations());
      case FOLLOW_UPS ->
          "{\"follow_ups\": [\"%s\", \"%s\"]}".formatted(SAY.showMore(), SAY.whyFirst());
      case QUERIES -> "{\"queries\": []}";
      case EMOJI -> "💬";
      case AUTOCOMPLETE -> "{\"text\": \"\"}";
      case OTHER -> SAY.catalogueOnly();
    };
  }

  private boolean isAskedBy(String prompt) {
    return ClientPrompts.of(this).stream()
        .anyMatch(words -> words.stream().allMatch(prompt::contains));
  }

  /** The first words that the person said, as far as the prompt or the transcript has them. */
  private static String title(CompletionBody body) {
    Matcher history = HISTORY.matcher(body.newest());
    String said =
        history.find()
            ? history.group(1)
            : body.earlier().stream().findFirst().orElse(SAY.recommendations());
    // Words only: the title stands between quotes, and a person may have said anything.
    List<String> words =
        WORD.matcher(said).results().limit(TITLE_WORDS).map(found -> found.group()).toList();
    String title = words.isEmpty() ? SAY.recommendations() : String.join(" ", words);
    int end = Math.min(title.length(), LONGEST_TITLE);
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1, end);
  }
}
