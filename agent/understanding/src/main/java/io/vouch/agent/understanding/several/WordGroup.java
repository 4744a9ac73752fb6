package io.vouch.agent.understanding.several;

import java.util.Locale;

/** Words that do one work in telling products apart; what each is for stands in their file. */
enum WordGroup {
  FIRST,
  FURTHER,
  ALSO,
  ONE,
  ANOTHER,
  HEADS,
  PLURAL_HEADS,
  AND,
  STRONG_AND,
  NO_JOINT,
  BOTH,
  EACH,
  WANT,
  TOGETHER,
  SUM,
  BUDGET,
  BELOW,
  AT_MOST,
  BOUND_GLUE,
  SHOP,
  SAME,
  SELLS,
  SHOP_GLUE,
  FRAME,
  PLURAL_FRAME,
  THINGS,
  PRONOUNS,
  VAGUE,
  ALL,
  MODALS,
  OF_THE,
  ATTRIBUTES,
  DESCRIPTION,
  INSIDE,
  PART_OPENERS,
  VOUCHER,
  VOUCHER_CONTEXT,
  VOUCHER_OPENERS,
  PERCENT,
  CAP,
  ABOVE,
  FROM,
  OFF,
  OFF_AFTER;

  /** As the file writes it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
