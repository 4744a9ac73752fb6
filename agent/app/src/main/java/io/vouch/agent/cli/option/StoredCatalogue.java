package io.vouch.agent.cli.option;

import io.vouch.agent.wiring.Application;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/** What commands need of the store: something in it. */
public final class StoredCatalogue {
  private static final OptionMessages SAY = Messages.of(OptionMessages.class);

  private StoredCatalogue() {}

  /**
   * Refuses an empty catalogue.
   *
   * @throws VouchException NOT_FOUND if there are no items
   */
  public static void requireItems(Application application) {
    if (application.engines().current().catalogue().size() == 0) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.catalogueEmpty());
    }
  }
}
