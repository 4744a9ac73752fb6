package io.vouch.agent.narration.phrase;

import io.vouch.domain.Currencies;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a field's name and value read in a sentence; the same everywhere, so that a text and a card
 * never disagree.
 *
 * <p>Numbers keep at most two decimals, years have no grouping, money carries its currency.
 */
public final class FactText {
  private static final PhraseMessages SAY = Messages.of(PhraseMessages.class);

  private static final int DECIMALS = 2;

  private FactText() {}

  /** The field's name in words: {@code eco_score} reads "eco score". */
  public static String label(String field) {
    return field.replace('_', ' ');
  }

  /** An amount with its currency: {@code $19.90}, {@code 19.90 CHF}. */
  public static String money(Money money) {
    return amount(money.major(), money.currency());
  }

  /** A value of a field as people read it. */
  public static String value(FieldDefinition field, FieldValue value) {
    return switch (value) {
      case FieldValue.NumberValue number -> number(field, number.number());
      case FieldValue.CategoryValue category -> String.join(", ", category.names());
      case FieldValue.FlagValue flag -> flag(flag.flag());
      case FieldValue.TextValue text -> text.text().strip();
    };
  }

  /** Whether something is so: {@code yes} or {@code no}. */
  public static String flag(boolean flag) {
    return SAY.yesOrNo(flag);
  }

  /** A number of a field with its unit: {@code 142 min}, {@code 1999}, {@code $50}. */
  public static String number(FieldDefinition field, double number) {
    String plain = plain(number);
    String unit = field.unit();
    if (field.role() == FieldRole.PRICE && unit != null) {
      return money(Money.ofMajor(BigDecimal.valueOf(number), unit));
    }
    return unit == null ? plain : plain + " " + unit;
  }

  /** An item's value of a field in words; empty where it has none. */
  public static Optional<String> of(CatalogueSchema schema, Item item, String field) {
    if (field.equals(CatalogueSchema.PRICE)) {
      return Optional.ofNullable(item.price()).map(FactText::money);
    }
    return schema.find(field).flatMap(f -> item.value(field).map(value -> value(f, value)));
  }

  private static String amount(BigDecimal major, String currency) {
    String sign = Currencies.sign(currency);
    String digits = major.toPlainString();
    return sign == null ? digits + " " + currency : sign + digits;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
