package io.vouch.agent.model;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the language model is and what a turn may spend on it.
 *
 * @param baseUrl of an OpenAI-compatible endpoint, usually ending in {@code /v1}
 * @param apiKey sent as bearer token; null for endpoints that need none
 * @param model the model's name at that endpoint
 * @param turnTimeout the longest a turn waits for its model, all calls together
 * @param turnTokens the most tokens a turn may use, input and output of all calls together
 */
public record ModelSettings(
    URI baseUrl, @Nullable ApiKey apiKey, String model, Duration turnTimeout, int turnTokens) {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  public static final String BASE_URL = "VOUCH_LLM_BASE_URL";
  public static final String API_KEY = "VOUCH_LLM_API_KEY";
  public static final String MODEL = "VOUCH_LLM_MODEL";
  public static final String TIMEOUT = "VOUCH_LLM_TIMEOUT";
  public static final String MAX_TOKENS = "VOUCH_LLM_MAX_TOKENS";

  /** How many plans of a turn a critic may judge; unset or 0 for no critic. */
  public static final String CRITIC = "VOUCH_LLM_CRITIC";

  /** Where a key without a base URL belongs. */
  public static final URI OPENAI = URI.create("https://api.openai.com/v1");

  /**
   * Long enough for a large hosted model to plan and narrate, short enough to wait for; a guess.
   */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

  /** About three times what planning and narrating take. */
  public static final int DEFAULT_TOKENS = 20_000;

  private static final String PREFIX = "VOUCH_LLM_";
  private static final Set<String> KEYS =
      new TreeSet<>(Set.of(BASE_URL, API_KEY, MODEL, TIMEOUT, MAX_TOKENS, CRITIC));
  private static final Duration MIN_TIMEOUT = Duration.ofMillis(100);
  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);
  private static final int MIN_TOKENS = 500;
  private static final int MAX_TURN_TOKENS = 1_000_000;

  public ModelSettings {
    String scheme = baseUrl.getScheme() == null ? "" : baseUrl.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
      throw broken(SAY.notHttp(BASE_URL, baseUrl));
    }
    if (baseUrl.getUserInfo() != null || baseUrl.getQuery() != null) {
      throw broken(SAY.secretInAddress(BASE_URL, shown(baseUrl), API_KEY));
    }
    if (model.isBlank()) {
      throw broken(SAY.modelUnset(MODEL));
    }
    if (turnTimeout.compareTo(MIN_TIMEOUT) < 0 || turnTimeout.compareTo(MAX_TIMEOUT) > 0) {
      throw broken(SAY.timeoutOutOfRange(TIMEOUT, turnTimeout.toMillis()));
    }
    if (turnTokens < MIN_TOKENS || turnTokens > MAX_TURN_TOKENS) {
      throw broken(SAY.tokensOutOfRange(MAX_TOKENS, turnTokens));
    }
  }

  /**
   * The settings in an environment; null where neither a base URL nor a key is set, which means
   * that Vouch runs without a model. Blank counts as unset.
   *
   * @throws VouchException CONFIGURATION if a setting is unknown, missing or out of range
   */
  public static @Nullable ModelSettings from(Map<String, String> environment) {
    for (String key : new TreeSet<>(environment.keySet())) {
      if (key.startsWith(PREFIX) && !KEYS.contains(key)) {
        throw new VouchException(ErrorCode.CONFIGURATION, SAY.unknownSetting(key, KEYS));
      }
    }
    String url = value(environment, BASE_URL);
    String key = value(environment, API_KEY);
    if (url.isEmpty() && key.isEmpty()) {
      return null;
    }
    return new ModelSettings(
        url.isEmpty() ? OPENAI : uri(url),
        key.isEmpty() ? null : new ApiKey(key),
        value(environment, MODEL),
        timeout(value(environment, TIMEOUT)),
        tokens(value(environment, MAX_TOKENS)));
  }

  /**
   * How many plans of a turn a critic may judge; 0, the default, for no critic.
   *
   * @throws VouchException CONFIGURATION unless it is a whole number from 0 to {@code most}
   */
  public static int criticChances(Map<String, String> environment, int most) {
    String text = value(environment, CRITIC);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]") || Integer.parseInt(text) > most) {
      throw broken(SAY.chancesOutOfRange(CRITIC, text, most));
    }
    return Integer.parseInt(text);
  }

  /** Host and path without anything that could be a secret. */
  public String endpoint() {
    return shown(baseUrl);
  }

  private static String value(Map<String, String> environment, String key) {
    return environment.getOrDefault(key, "").strip();
  }

  private static URI uri(String text) {
    try {
      return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (IllegalArgumentException e) {
      throw broken(SAY.notAnAddress(BASE_URL, text));
    }
  }

  private static Duration timeout(String text) {
    if (text.isEmpty()) {
      return DEFAULT_TIMEOUT;
    }
    String number = text.replaceFirst("(ms|s|m)$", "");
    if (!number.matches("[0-9]{1,9}")) {
      throw broken(SAY.timeoutUnreadable(TIMEOUT, text));
    }
    long count = Long.parseLong(number);
    return switch (text.substring(number.length())) {
      case "ms" -> Duration.ofMillis(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofSeconds(count);
    };
  }

  private static int tokens(String text) {
    if (text.isEmpty()) {
      return DEFAULT_TOKENS;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw broken(SAY.tokensUnreadable(MAX_TOKENS, text));
    }
    return Integer.parseInt(text);
  }

  private static String shown(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme()
        + "://"
        + url.getHost()
        + port
        + (url.getPath() == null ? "" : url.getPath());
  }

  private static VouchException broken(String sentence) {
    return new VouchException(ErrorCode.CONFIGURATION, sentence);
  }
}
