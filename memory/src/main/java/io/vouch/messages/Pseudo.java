package io.vouch.messages;

/** English in disguise: see {@link Language#PSEUDO}. */
public final class Pseudo {
  private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";

  /** Stands before a sentence. */
  public static final String OPEN = "⟦";

  /** Stands behind a sentence. */
  public static final String CLOSE = "⟧";

  private Pseudo() {}

  /** The text with every Latin letter accented; its length stays. */
  public static String accented(String text) {
    StringBuilder accented = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int letter = PLAIN.indexOf(text.charAt(i));
      accented.append(letter < 0 ? text.charAt(i) : ACCENTED.charAt(letter));
    }
    return accented.toString();
  }
}
