package akatombo.gtfs.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts of money, which feeds write as decimals and we hold in minor units. */
final class MoneyField {

  private static final int DIGITS_MAX = 15;

  private MoneyField() {}

  /** The ISO 4217 code; a notice and null when there is no such currency. */
  static @Nullable Currency currency(FeedTable table, int column) {
    String text = table.requiredText(column);
    if (text == null) {
      return null;
    }
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException e) {
      table.notice(NoticeCode.INVALID_CURRENCY, column);
      return null;
    }
  }

  /** The amount in minor units; a notice and null when empty or no number. */
  static @Nullable Long minorUnits(FeedTable table, int column, Currency currency) {
    String text = table.requiredText(column);
    if (text == null) {
      return null;
    }
    BigDecimal amount = amount(text);
    if (amount == null) {
      table.notice(NoticeCode.INVALID_FLOAT, column);
      return null;
    }
    BigDecimal minor = amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
    BigDecimal whole = minor.setScale(0, RoundingMode.HALF_UP);
    if (whole.compareTo(minor) != 0) {
      table.notice(NoticeCode.INVALID_CURRENCY_AMOUNT, column);
    }
    return whole.longValueExact();
  }

  /** A plain decimal of a size that money can have; exponents could make it enormous. */
  private static @Nullable BigDecimal amount(String text) {
    if (text.length() > DIGITS_MAX || !text.matches("-?[0-9]+(\\.[0-9]*)?")) {
      return null;
    }
    return new BigDecimal(text);
  }
}
