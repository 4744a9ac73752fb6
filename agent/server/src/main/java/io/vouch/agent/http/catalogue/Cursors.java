package io.vouch.agent.http.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opaque places in a list of items. */
final class Cursors {
  private static final ItemMessages SAY = Messages.of(ItemMessages.class);

  private Cursors() {}

  static String after(ItemId last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.value().getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable ItemId read(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return new ItemId(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.unknownCursor(cursor), e);
    }
  }
}
