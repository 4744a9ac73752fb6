package io.vouch.agent.importing.mapping;

import io.vouch.domain.constraint.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Ids made from content: the same content has the same id, so that importing twice adds nothing.
 *
 * <p>For events 24 bits of SHA-256 of the person, then 120 bits of the whole content: as files
 * often go through people one by one, ids of neighbouring rows stand together, which an index
 * likes. For items a readable slug of the title with 32 bits. Not thread-safe.
 */
final class ContentIds {
  private static final int EVENT_BYTES = 15;
  private static final int PERSON_BYTES = 3;
  private static final char SEPARATOR = '\u001f';
  private static final int ITEM_BYTES = 4;
  private static final int SLUG_WORDS = 8;
  private static final int SLUG_CHARACTERS = 80;

  private final MessageDigest digest;

  ContentIds() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  String event(String person, List<String> otherParts) {
    byte[] id = new byte[PERSON_BYTES + EVENT_BYTES];
    byte[] personBytes = person.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(digest.digest(personBytes), 0, id, 0, PERSON_BYTES);
    digest.update(personBytes);
    digest.update((byte) SEPARATOR);
    System.arraycopy(hash(otherParts), 0, id, PERSON_BYTES, EVENT_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  String item(String title, List<String> otherParts) {
    List<String> words = Words.of(title);
    String slug = String.join("-", words.subList(0, Math.min(SLUG_WORDS, words.size())));
    String start = slug.length() <= SLUG_CHARACTERS ? slug : slug.substring(0, SLUG_CHARACTERS);
    String hash = HexFormat.of().formatHex(Arrays.copyOf(hash(otherParts), ITEM_BYTES));
    return start.isEmpty() ? hash : start + "-" + hash;
  }

  private byte[] hash(List<String> parts) {
    return digest.digest(
        String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8));
  }
}
