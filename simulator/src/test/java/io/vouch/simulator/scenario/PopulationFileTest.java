package io.vouch.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PopulationFileTest {
  @TempDir private Path folder;

  @Test
  void file_ofTwoSegments_isAPopulationWithPersonasAndSpreads() throws IOException {
    Path file =
        write(
            """
            {"name": "shop", "segments": [
              {"name": "thrifty", "share": 0.25, "shifts": {"user.price-slope": 0.8, "user.price-slope-spread": 0.1}},
              {"name": "talkers", "share": 0.75, "persona": true}]}
            """);
    Clientele crowd = Clientele.of(file.toString());
    assertThat(crowd.title()).isEqualTo("shop");
    assertThat(crowd.personaSegments()).isOne();
    assertThat(crowd.members().segments()).extracting("share").containsExactly(0.25, 0.75);
    assertThat(new Clientele(file.toString(), 0.5, null, 0).personaSegments()).isEqualTo(2);
  }

  @Test
  void file_withAnUnknownSetting_orMissing_orNoPopulation_isRefused() throws IOException {
    Path unknown =
        write(
            """
            {"name": "shop", "segments": [{"name": "a", "share": 1, "shifts": {"user.mood": 1}}]}
            """);
    assertThatThrownBy(() -> Clientele.of(unknown.toString()).title())
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("user.mood");
    assertThatThrownBy(() -> Clientele.of("nowhere.json").title())
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("nowhere.json");
    Path other = write("[1]");
    assertThatThrownBy(() -> Clientele.of(other.toString()).title())
        .isInstanceOf(VouchException.class);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "population", ".json"), text);
  }
}
