package io.vouch.agent.understanding.grammar.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.words.LanguagePacks;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class LexerProperties {

  @Property(tries = 300)
  void cut_anyText_givesTokensInOrderWithinIt(@ForAll String text) {
    List<Token> tokens = Lexer.cut(text, LanguagePacks.english());
    int last = 0;
    for (Token token : tokens) {
      assertThat(token.start()).isGreaterThanOrEqualTo(last).isLessThan(token.end());
      assertThat(token.end()).isLessThanOrEqualTo(text.length());
      last = token.start();
    }
  }
}
