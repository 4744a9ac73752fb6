package io.vouch.agent.wiring;

import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/** Every setting with its value in force and where that comes from; secrets are masked. */
public record SettingsReport(List<Setting> settings) {
  private static final DiagnosisMessages SAY = Messages.of(DiagnosisMessages.class);

  /**
   * One setting.
   *
   * @param origin {@code environment} or {@code default}
   */
  public record Setting(String name, String value, String origin) {}

  /** The report of these settings. */
  public static SettingsReport of(Settings settings) {
    List<Setting> list = new ArrayList<>();
    add(list, settings, "VOUCH_DATA_DIR", settings.dataDirectory().toString());
    add(list, settings, "VOUCH_DATABASE_URL", settings.store().shown());
    add(list, settings, Settings.TRAIN_ALSO, SAY.none());
    add(list, settings, "VOUCH_LLM_BASE_URL", SAY.noModelSet());
    add(list, settings, "VOUCH_LLM_MODEL", SAY.noModelSet());
    String key = settings.environment().getOrDefault("VOUCH_LLM_API_KEY", "");
    list.add(new Setting("VOUCH_LLM_API_KEY", key.isBlank() ? SAY.none() : "****", origin(key)));
    return new SettingsReport(List.copyOf(list));
  }

  private static void add(List<Setting> list, Settings settings, String name, String otherwise) {
    String given = settings.environment().getOrDefault(name, "");
    boolean isStore = name.equals("VOUCH_DATABASE_URL");
    list.add(new Setting(name, given.isBlank() || isStore ? otherwise : given, origin(given)));
  }

  private static String origin(String given) {
    return given.isBlank() ? "default" : "environment";
  }
}
