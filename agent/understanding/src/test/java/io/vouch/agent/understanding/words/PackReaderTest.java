package io.vouch.agent.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "rules/talk.yaml ~ \"what is this\" ~ \"what (is this\" ~ en/rules/talk.yaml,help,what (is"
            + " this",
        "rules/talk.yaml ~ \"what is this\" ~ \"what is this)\" ~ en/rules/talk.yaml,help,what is"
            + " this)",
        "rules/talk.yaml ~ \"what is this\" ~ \"what is {thing}\" ~"
            + " en/rules/talk.yaml,help,{thing},names",
        "rules/talk.yaml ~ \"what is this\" ~ \"what is {noun\" ~ en/rules/talk.yaml,help,{noun",
        "rules/talk.yaml ~ \"what is this\" ~ \"what@loud is this\" ~"
            + " en/rules/talk.yaml,help,loud,deny",
        "rules/talk.yaml ~ \"what is this\" ~ \"$what is this\" ~ en/rules/talk.yaml,help,$what",
        "rules/talk.yaml ~ \"what is this\" ~ \"what @deny this\" ~ en/rules/talk.yaml,help,what"
            + " @deny this",
        "rules/talk.yaml ~ patterns: ~ ways: ~ en/rules/talk.yaml,ways",
        "rules/talk.yaml ~ greeting: ~ help: ~ en/rules/talk.yaml",
        "rules/talk.yaml ~ greeting: ~ bundle: ~ rules/talk.yaml,bundle,rules/bundles.yaml",
        "words.yaml ~ boundaries: ~ limits: ~ en/words.yaml,limits",
        "numbers.yaml ~ two: 2 ~ two: deux ~ en/numbers.yaml,two",
        "numbers.yaml ~ decimal sign: \".\" ~ decimal sign: \"'\" ~ en/numbers.yaml",
        "comparisons.yaml ~ role: \"price\" ~ role: \"cost\" ~ en/comparisons.yaml,cost,price",
        "comparisons.yaml ~ direction: \"less\" ~ direction: \"up\" ~ en/comparisons.yaml,up",
        "forms.yaml ~ stemmer: \"none\" ~ stemmer: \"klingon\" ~ en/forms.yaml,klingon,german",
        "opinions.yaml ~ this week: \"this week\" ~ this week: true ~ en/opinions.yaml,this week"
      })
  void read_fault_isNamed(String path, String right, String wrong, String named) {
    assertThatThrownBy(() -> read(path, right, wrong))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
        .message()
        .contains(named.split(","));
  }

  @Test
  void read_missingFile_isNamed() {
    assertThatThrownBy(() -> PackReader.read(Language.ENGLISH, path -> null))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("en/forms.yaml");
  }

  @Test
  void wording_missingOrUnknownRule_isNamed() {
    LanguagePack pack = read("rules/talk.yaml", "  greeting:", "  greetings:");
    assertThatThrownBy(() -> pack.wording("greeting")).hasMessageContaining("greeting");
    assertThatThrownBy(() -> pack.allow(Set.of("greeting")))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("rules/");
  }

  @Test
  void read_wordWithEndings_isEachForm() {
    LanguagePack german = SecondPack.german();
    assertThat(german.list(WordList.STOP_WORDS)).contains("ein", "eine", "einen", "fur");
    assertThat(german.numbers().units()).containsEntry("stunden", "h");
    assertThat(german.forms().key("Rote Turnschuhe"))
        .isEqualTo(german.forms().key("roter Turnschuh"));
  }

  @Test
  void words_ofText_arePartedBehindElisionsOnly() {
    assertThat(SecondPack.german().forms().words("D'accord, l'eau don’t d’or"))
        .containsExactly("d", "accord", "leau", "dont", "d", "or");
    assertThat(LanguagePacks.english().forms().words("D'accord")).containsExactly("daccord");
  }

  @Test
  void howTo_namesEverySlotMarkAndFile() throws IOException {
    String page = Files.readString(Path.of("../../docs/how-to/add-a-language.md"));
    Stream.of(SlotName.values()).forEach(slot -> assertThat(page).contains("`" + slot + "`"));
    Stream.of(Mark.values()).forEach(mark -> assertThat(page).contains("`" + mark + "`"));
    Stream.of(PackFile.values())
        .filter(file -> !file.hasRules())
        .forEach(file -> assertThat(page).contains("`" + file.path() + "`"));
  }

  private static LanguagePack read(String changed, String right, String wrong) {
    return PackReader.read(
        Language.ENGLISH,
        path -> {
          String text = SecondPack.english(path);
          return SecondPack.stream(
              path.equals(changed) ? SecondPack.changed(text, right, wrong) : text);
        });
  }
}
