package io.vouch.tools.request;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Why a taste is refused. */
@MessageBundle
interface RequestMessages {
  String tasteUneven(@Nullable Object person, int items, int weights);

  String strengthOutOfRange(double strength, String name, String field);
}
