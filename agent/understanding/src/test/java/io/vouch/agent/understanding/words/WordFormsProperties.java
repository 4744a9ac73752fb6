package io.vouch.agent.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class WordFormsProperties {
  private static final WordForms FORMS = LanguagePacks.english().forms();

  @Property(tries = 300)
  void singular_ofRegularPlural_isTheWord(@ForAll("stems") String word) {
    assertThat(FORMS.singular(word + "s")).isEqualTo(word);
    assertThat(FORMS.singular(word)).isEqualTo(word);
  }

  @Property(tries = 300)
  void key_ofAKey_isTheKey(@ForAll("stems") String first, @ForAll("stems") String second) {
    String key = FORMS.key(first + "s, " + second.toUpperCase(Locale.ROOT));
    assertThat(key).isEqualTo(first + " " + second);
    assertThat(FORMS.key(key)).isEqualTo(key);
  }

  /** Words that no rule of spelling changes: they end in a letter that hisses in no plural. */
  @Provide
  Arbitrary<String> stems() {
    return Arbitraries.strings().withChars("bdgklmnprt").ofMinLength(4).ofMaxLength(12);
  }
}
