package io.vouch.tools.catalogue;

/**
 * A title as people say it inside a sentence: of one longer than {@value #LONGEST} characters the
 * first words, with an ellipsis; no full stop at its end.
 */
public final class ShortTitle {
  private static final int LONGEST = 60;

  private ShortTitle() {}

  /** The title, or its first words. */
  public static String of(String title) {
    if (title.length() <= LONGEST) {
      return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }
    int end = title.lastIndexOf(' ', LONGEST);
    return title.substring(0, end > 0 ? end : LONGEST).replaceAll("[\\s.,;:|-]+$", "") + " …";
  }
}
