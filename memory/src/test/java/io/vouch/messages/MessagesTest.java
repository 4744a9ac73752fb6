package io.vouch.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final SampleMessages SAY = Messages.of(SampleMessages.class);

  @AfterEach
  void speakEnglish() {
    Messages.speak(Language.ENGLISH);
  }

  @Test
  void apostrophe_beforeNoBrace_isItself() {
    assertThat(SAY.bare()).isEqualTo("It's the shop's own.");
  }

  @Test
  void arguments_areWrittenAsConcatenationWritesThem() {
    assertThat(SAY.mixed("lamp", 12_000, 1.5e7)).isEqualTo("The lamp (12000) costs " + 1.5e7 + ".");
  }

  @Test
  void plural_choosesExactValueThenForm_withoutGrouping() {
    assertThat(SAY.rejected(0, "a.csv")).isEqualTo("No row of a.csv did not fit.");
    assertThat(SAY.rejected(1, "a.csv")).isEqualTo("1 row of a.csv did not fit.");
    assertThat(SAY.rejected(12_345, "a.csv")).isEqualTo("12345 rows of a.csv did not fit.");
  }

  @Test
  void ordinal_choosesForm() {
    assertThat(SAY.place(22)).isEqualTo("22nd place");
    assertThat(SAY.place(11)).isEqualTo("11th place");
  }

  @Test
  void number_isGrouped() {
    assertThat(SAY.grouped(1_234_567)).isEqualTo("1,234,567 people");
  }

  @Test
  void select_choosesByConstantAndBoolean() {
    assertThat(SAY.tone(SampleMessages.Tone.WARM, true)).isEqualTo("Welcome!");
    assertThat(SAY.tone(SampleMessages.Tone.WARM, false)).isEqualTo("Welcome.");
    assertThat(SAY.tone(SampleMessages.Tone.COLD, false)).isEqualTo("Hm.");
  }

  @Test
  void quotedBrace_isABrace() {
    assertThat(SAY.braces("lamp")).isEqualTo("{\"name\": \"lamp\"}");
  }

  @Test
  void pseudo_accentsTheSentenceAndLeavesArgumentsAlone() {
    SampleMessages pseudo = Messages.of(SampleMessages.class, Language.PSEUDO);

    assertThat(pseudo.mixed("lamp", 3, 0.5)).isEqualTo("⟦Ţĥé lamp (3) çöšţš 0.5.⟧");
    assertThat(pseudo.rejected(2, "a.csv")).isEqualTo("⟦2 ŕöŵš öƒ a.csv ðîð ñöţ ƒîţ.⟧");
  }

  @Test
  void bundle_withoutLanguage_followsTheProcess() {
    Messages.speak(Language.PSEUDO);

    assertThat(SAY.bare()).startsWith(Pseudo.OPEN);
    assertThat(Messages.of(SampleMessages.class, Language.ENGLISH).bare()).startsWith("It's");
  }

  @Test
  void bundle_thatAgreesWithItsFile_hasNoFaults() {
    for (Language language : Language.values()) {
      assertThat(Messages.faults(SampleMessages.class, language)).isEmpty();
    }
  }

  @Test
  void faults_nameBundleLanguageAndKey() {
    assertThat(Messages.faults(BrokenMessages.class, Language.ENGLISH))
        .hasSize(6)
        .allSatisfy(fault ->
            assertThat(fault)
                .startsWith("Message bundle io.vouch.messages.BrokenMessages, language en: "))
        .anySatisfy(fault ->
            assertThat(fault).contains("misnamed: the method has no parameter {fiel}, only [file]"))
        .anySatisfy(fault -> assertThat(fault).contains("unused: the sentence does not use [row]"))
        .anySatisfy(fault -> assertThat(fault).contains("uncountable: {file} is a String"))
        .anySatisfy(fault -> assertThat(fault).contains("unbalanced: "))
        .anySatisfy(fault -> assertThat(fault).contains("never: {loud} is never (yes)"))
        .anySatisfy(fault -> assertThat(fault).contains("dated: {day} may be {day, number}"));
  }

  @Test
  void bundle_thatDiffersFromItsFile_namesWhatIsMissingOnEitherSide() {
    assertThat(Messages.faults(UnlikeMessages.class, Language.PSEUDO))
        .containsExactly(
            "Message bundle io.vouch.messages.UnlikeMessages, language en-XA: missing: the file has"
                + " no sentence for this method",
            "Message bundle io.vouch.messages.UnlikeMessages, language en-XA: unknown: the bundle"
                + " has no method for this sentence");
  }

  @Test
  void brokenBundle_asked_refusesToSpeak() {
    UnlikeMessages unlike = Messages.of(UnlikeMessages.class);

    assertThatIllegalStateException().isThrownBy(unlike::known).withMessageContaining("missing");
  }
}
