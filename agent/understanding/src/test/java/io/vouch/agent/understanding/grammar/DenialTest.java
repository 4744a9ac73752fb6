package io.vouch.agent.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reading;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.example.PlanLines;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.messages.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a negation refuses, and what is only a remark: a message, and what of it is wanted, avoided
 * or said aside. The words of a remark stand in no wish and in no avoidance.
 */
final class DenialTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | shop  | it doesn't fulfil all my dreams                  | aside fulfil all my dreams
          en | shop  | I haven't been cycling for ages                  | aside cycling for ages
          en | shop  | this does not match what I had hoped for         | aside match what I had hoped
          en | shop  | I want a pouch, I don't have to lock it          | wish pouch; aside lock
          en | shop  | is there no pouch that closes?                   | wish pouch that closes
          en | shop  | I don't want to have to polish it weekly         | aside polish it weekly
          en | shop  | I do not need to jump high                       | aside jump high
          en | shop  | a whole headset, not merely a cable              | wish whole headset
          en | shop  | not only for toddlers                            | ~~
          en | shop  | not just waterproof but also breathable          | + waterproof; wish breathable
          en | shop  | I don't want a bulky gaming headphones monster   | avoid bulky gaming headphones monster
          en | films | I'm not a fan of loud war comedies               | avoid loud war comedies
          en | films | again too much thriller                          | + without genre Thriller
          en | films | too many explosions                              | avoid explosions
          en | shop  | I don't need a kickstand                         | avoid kickstand
          en | shop  | it doesn't need to be polished daily             | aside polished daily
          en | shop  | something that doesn't rattle                    | avoid rattle
          en | shop  | these aren't waterproof                          | aside waterproof
          en | shop  | jackets that are not waterproof                  | + category is Jackets; + not waterproof
          en | shop  | it has no grip at all                            | aside grip
          en | shop  | something that has no zips                       | avoid zips
          en | shop  | it should have no zips                           | avoid zips
          en | shop  | I have no interest in gadgets                    | avoid gadgets
          en | shop  | not wide enough                                  | wish wide
          en | shop  | I never wear red                                 | + without colour red
          en | shop  | I never run in the rain                          | aside run in the rain
          en | shop  | I don't want to see red sneakers                 | + without colour red
          en | shop  | I don't have more than 60 euros                  | + price at most 60 EUR
          en | shop  | I am not a runner                                | aside runner
          en | films | this is not a comedy                             | aside comedy
          en | films | no horror and thriller                           | + without genre Horror or Thriller
          en | films | no horror and please something funny             | + without genre Horror; wish Comedy
          en | shop  | what else is available                           | show more
          en | shop  | laptops available now                            | + category is Laptops; + in stock
          de | shop  | es erfüllt nicht alle meine Träume               | aside erfüllt nicht alle meine Träume
          de | shop  | ich muss nicht hoch springen                     | aside hoch springen
          de | shop  | nicht nur für Kleinkinder                        | ~~
          de | shop  | gibt es keine Tasche, die schließt?              | wish Tasche schließt
          de | films | ich bin kein Fan von lauten Komödien             | avoid lauten Komödien
          de | shop  | etwas, das nicht quietscht                       | avoid quietscht
          de | shop  | ich trage kein Rot                               | + without colour red
          de | films | keine Komödien und Thriller                      | + without genre Comedy or Thriller
          de | shop  | kein Leder und Gummi                             | avoid Leder Gummi
          de | shop  | ohne Schnürsenkel binden zu müssen               | aside Schnürsenkel binden
          fr | shop  | il ne remplit pas tous mes rêves                 | aside remplit pas tous mes rêves
          fr | shop  | ça ne correspond pas à ce que j'imaginais        | aside correspond
          fr | shop  | il n'y a pas de sac qui ferme ?                  | wish sac qui ferme
          fr | shop  | je ne veux pas de grosse machine bruyante        | avoid grosse machine bruyante
          fr | films | encore trop de thriller                          | + without genre Thriller
          fr | shop  | ça ne doit pas grincer                           | avoid grincer
          fr | shop  | je ne porte pas de rouge                         | + without colour red
          fr | shop  | je ne veux pas courir vite                       | aside courir vite
          es | shop  | no cumple todos mis sueños                       | aside cumple todos mis sueños
          es | shop  | no quiero tener que pulir la bolsa cada semana   | aside pulir la bolsa cada semana
          es | shop  | ¿no hay una bolsa que cierre?                    | wish bolsa que cierre
          es | shop  | no quiero una máquina pesada y ruidosa           | avoid máquina pesada y ruidosa
          es | shop  | algo que no chirríe                              | avoid chirríe
          es | shop  | no llevo rojo                                    | + without colour red
          es | shop  | sin cuero y goma                                 | avoid cuero y goma
          pt | shop  | não cumpre todos os meus sonhos                  | aside cumpre todos os meus sonhos
          pt | shop  | não quero ter que polir a bolsa toda semana      | aside polir a bolsa toda semana
          pt | shop  | não quero uma máquina pesada e barulhenta        | avoid máquina pesada e barulhenta
          pt | shop  | algo que não faça barulho                        | avoid faça barulho
          pt | shop  | sem couro e borracha                             | avoid couro e borracha
          it | shop  | non soddisfa tutti i miei sogni                  | aside soddisfa tutti i miei sogni
          it | shop  | non voglio una macchina pesante e rumorosa       | avoid macchina pesante e rumorosa
          it | shop  | non c'è una borsa che si chiude?                 | wish borsa che si chiude
          it | shop  | non deve scricchiolare                           | avoid scricchiolare
          it | shop  | senza pelle e gomma                              | avoid pelle e gomma
          it | shop  | non voglio correre veloce                        | aside correre veloce
          """)
  void message_withANegation_refusesOnlyWhatIsRefused(
      String language, String place, String message, String asked) {
    assertThat(String.join("; ", lines(language, place, message))).isEqualTo(asked);
  }

  private static List<String> lines(String language, String place, String message) {
    Language spoken =
        Arrays.stream(Language.values())
            .filter(one -> one.tag().equals(language))
            .findFirst()
            .orElseThrow();
    Scene scene = place.equals("films") ? Scene.FILMS : Scene.SHOP;
    PlanningContext first = scene.says(message, false);
    PlanningContext context =
        new PlanningContext(message, first.vocabulary().in(LanguagePacks.of(spoken)), first.view());
    Reading reading = new CatalogueGrammar().read(context);
    List<String> lines =
        new ArrayList<>(
            new PlanLines(context.vocabulary().catalogue())
                .of(new PlanCheck().check(Objects.requireNonNull(reading.plan()), context)));
    reading.spans().stream()
        .filter(span -> span.kind() == Span.Kind.ASIDE)
        .forEach(span -> lines.add("aside " + span.in(message)));
    return lines;
  }
}
