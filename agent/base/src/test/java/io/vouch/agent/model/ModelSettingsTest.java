package io.vouch.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelSettingsTest {
  @Test
  void from_nothingSet_meansNoModel() {
    assertThat(ModelSettings.from(Map.of("PATH", "/bin", "VOUCH_LLM_MODEL", "m"))).isNull();
  }

  @Test
  void from_keyOnly_takesOpenAiAndDefaults() {
    assertThat(ModelSettings.from(Map.of("VOUCH_LLM_API_KEY", "sk-1", "VOUCH_LLM_MODEL", "m")))
        .isEqualTo(
            new ModelSettings(
                URI.create("https://api.openai.com/v1"),
                new ApiKey("sk-1"),
                "m",
                Duration.ofSeconds(20),
                20_000));
  }

  @Test
  void from_everythingSet_isTaken() {
    ModelSettings settings =
        ModelSettings.from(
            Map.of(
                "VOUCH_LLM_BASE_URL", "http://localhost:11434/v1/",
                "VOUCH_LLM_MODEL", "small",
                "VOUCH_LLM_TIMEOUT", "1500ms",
                "VOUCH_LLM_MAX_TOKENS", "8000"));

    assertThat(settings)
        .isEqualTo(
            new ModelSettings(
                URI.create("http://localhost:11434/v1"),
                null,
                "small",
                Duration.ofMillis(1500),
                8000));
  }

  @Test
  void toString_ofSettings_hidesTheKey() {
    ModelSettings settings =
        ModelSettings.from(Map.of("VOUCH_LLM_API_KEY", "sk-secret", "VOUCH_LLM_MODEL", "m"));

    assertThat(String.valueOf(settings)).doesNotContain("sk-secret").contains("***");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VOUCH_LLM_BASE_URL | localhost:1234 | must be an http or https address",
        "VOUCH_LLM_BASE_URL | ht tp:// | must be an address",
        "VOUCH_LLM_BASE_URL | http://me:pw@host/v1 | must not carry a user",
        "VOUCH_LLM_TIMEOUT | soon | must be a number with ms, s or m",
        "VOUCH_LLM_TIMEOUT | 1ms | must lie between 100ms and 10m",
        "VOUCH_LLM_TIMEOUT | 11m | must lie between 100ms and 10m",
        "VOUCH_LLM_MAX_TOKENS | many | must be a whole number",
        "VOUCH_LLM_MAX_TOKENS | 1 | must lie between 500 and 1000000",
        "VOUCH_LLM_MODLE | m | is not one of",
      })
  void from_brokenSetting_namesItAndTheRule(String key, String value, String rule) {
    Map<String, String> environment = new java.util.HashMap<>();
    environment.put("VOUCH_LLM_BASE_URL", "http://localhost/v1");
    environment.put("VOUCH_LLM_MODEL", "m");
    environment.put(key, value);

    assertThatThrownBy(() -> ModelSettings.from(environment))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(rule)
        .hasMessageContaining("Maybe")
        .hasMessageNotContaining("pw");
  }

  @Test
  void from_endpointWithoutModel_fails() {
    assertThatThrownBy(() -> ModelSettings.from(Map.of("VOUCH_LLM_API_KEY", "sk-1")))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("VOUCH_LLM_MODEL (unset)");
  }
}
