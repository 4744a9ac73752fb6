package io.vouch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class StoredCodeTest {
  private enum Season implements StoredCode {
    EARLY_SPRING,
    FALL {
      @Override
      public String code() {
        return "autumn";
      }
    }
  }

  private enum Twin implements StoredCode {
    ONE,
    OTHER;

    @Override
    public String code() {
      return "same";
    }
  }

  @Test
  void code_isTheNameInLowerCase_orWhatTheConstantSays() {
    assertThat(StoredCode.codes(Season.class)).containsExactly("early_spring", "autumn");
  }

  @Test
  void find_code_isItsConstant_andNothingElseIsFound() {
    assertThat(StoredCode.find(Season.class, "early_spring")).contains(Season.EARLY_SPRING);
    assertThat(StoredCode.find(Season.class, "autumn")).contains(Season.FALL);
    assertThat(StoredCode.find(Season.class, "fall")).isEmpty();
    assertThat(StoredCode.find(Season.class, "AUTUMN")).isEmpty();
  }

  @Test
  void find_codeOfTwoConstants_isRefused() {
    assertThatThrownBy(() -> StoredCode.find(Twin.class, "same"))
        .isInstanceOf(IllegalStateException.class);
  }
}
