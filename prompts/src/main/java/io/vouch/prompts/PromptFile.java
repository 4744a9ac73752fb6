package io.vouch.prompts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text form of a prompt: a header between {@code ---} lines, the instructions, a line {@code
 * === user ===}, the user message.
 */
final class PromptFile {
  private static final String FENCE = "---\n";
  private static final String USER = "\n=== user ===\n";
  private static final List<String> KEYS =
      List.of("id", "version", "variables", "data", "changelog");

  private PromptFile() {}

  /**
   * Reads a prompt.
   *
   * @param where names the file in messages
   */
  static PromptTemplate parse(String where, String id, int version, String text) {
    String unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n" + FENCE, FENCE.length() - 1);
    int user = unix.indexOf(USER);
    if (!unix.startsWith(FENCE) || end < 0 || user < end) {
      throw broken(where, "must have a header between --- lines and a line \"=== user ===\"");
    }
    Map<String, String> header = header(where, unix.substring(FENCE.length(), end + 1));
    if (!id.equals(header.get("id")) || !Integer.toString(version).equals(header.get("version"))) {
      throw broken(
          where, "must declare id " + id + " and version " + version + ", as its path does");
    }
    String body = unix.substring(end + 1 + FENCE.length());
    int split = body.indexOf(USER);
    return new PromptTemplate(
        id,
        version,
        sha256(unix),
        new PromptTemplate.Variables(names(header, "variables"), names(header, "data")),
        header.getOrDefault("changelog", ""),
        body.substring(0, split).strip(),
        body.substring(split + USER.length()).strip());
  }

  private static Map<String, String> header(String where, String lines) {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? line : line.substring(0, colon).strip();
      if (!KEYS.contains(key) || header.containsKey(key)) {
        throw broken(
            where,
            "has the header line \"" + line + "\" but may declare each of " + KEYS + " once");
      }
      header.put(key, line.substring(colon + 1).strip());
    }
    for (String key : KEYS) {
      if (!header.containsKey(key)) {
        throw broken(where, "must declare \"" + key + "\" in its header");
      }
    }
    return header;
  }

  private static List<String> names(Map<String, String> header, String key) {
    return Arrays.stream(header.getOrDefault(key, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static PromptException broken(String where, String rule) {
    return new PromptException("The prompt file (" + where + ") " + rule + ".");
  }
}
