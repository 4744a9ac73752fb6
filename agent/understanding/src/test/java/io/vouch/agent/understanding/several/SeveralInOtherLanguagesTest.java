package io.vouch.agent.understanding.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.messages.Language;
import io.vouch.tools.bundle.Voucher;
import io.vouch.tools.bundle.Voucher.Discount;
import io.vouch.tools.bundle.Voucher.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** One product, several and vouchers in the languages beside English. */
final class SeveralInOtherLanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          GERMAN | eine jacke mit kapuze und taschen
          GERMAN | eine jacke mit einer kapuze und einem gürtel
          GERMAN | schwarze und weiße schuhe
          GERMAN | kopfhörer zum laufen und radfahren
          GERMAN | schuhe für damen und herren
          GERMAN | ich brauche einen laptop und er sollte leicht sein und einen guten bildschirm haben
          GERMAN | ich will eine jacke. außerdem soll sie wasserdicht sein.
          GERMAN | etwas für meine mutter und meinen vater
          GERMAN | nicht zu schwer und auch wasserdicht
          GERMAN | eine liebeskomödie und ein thriller
          GERMAN | die erste
          GERMAN | den ersten hab ich schon gesehen
          GERMAN | auch noch was anderes
          GERMAN | zeig mir einen film, der lustig ist und nicht zu lang
          GERMAN | ein wasserkocher unter 40 aus einem laden
          FRENCH | une veste avec capuche et poches
          FRENCH | une veste avec une capuche et une ceinture
          FRENCH | des chaussures noires et blanches
          FRENCH | un casque pour courir et faire du vélo
          FRENCH | des chaussures pour femme et homme
          FRENCH | je veux une veste. elle doit aussi être imperméable.
          FRENCH | pas trop lourd et aussi imperméable
          FRENCH | une comédie romantique et un thriller
          FRENCH | la première
          FRENCH | plus léger et moins cher
          FRENCH | un truc pour ma mère et mon père
          SPANISH | una chaqueta con capucha y bolsillos
          SPANISH | una chaqueta con una capucha y un cinturón
          SPANISH | zapatos negros y blancos
          SPANISH | auriculares para correr e ir en bici
          SPANISH | zapatos de hombre y de mujer
          SPANISH | quiero una chaqueta. también debe ser impermeable.
          SPANISH | no muy pesado y también impermeable
          SPANISH | una comedia romántica y un thriller
          SPANISH | la primera
          SPANISH | el segundo pero más barato
          SPANISH | algo más ligero y más barato
          SPANISH | algo para mi madre y mi padre
          PORTUGUESE | uma jaqueta com capuz e bolsos
          PORTUGUESE | uma jaqueta com um capuz e um cinto
          PORTUGUESE | sapatos pretos e brancos
          PORTUGUESE | fones para correr e pedalar
          PORTUGUESE | quero uma jaqueta. também deve ser impermeável.
          PORTUGUESE | não muito pesado e também impermeável
          PORTUGUESE | uma comédia romântica e um suspense
          PORTUGUESE | a primeira
          PORTUGUESE | mais leve e mais barato
          PORTUGUESE | algo pra minha mãe e meu pai
          ITALIAN | una giacca con cappuccio e tasche
          ITALIAN | una giacca con un cappuccio e una cintura
          ITALIAN | scarpe nere e bianche
          ITALIAN | cuffie per correre e andare in bici
          ITALIAN | voglio una giacca. deve anche essere impermeabile.
          ITALIAN | non troppo pesante e anche impermeabile
          ITALIAN | una commedia romantica e un thriller
          ITALIAN | la prima
          ITALIAN | più leggero e più economico
          ITALIAN | qualcosa per mia madre e mio padre
          ITALIAN | un film da vedere con degli amici e dei bambini
          """)
  void oneProduct_isNeverSplit(Language language, String message) {
    assertThat(found(message, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          GERMAN | einen wasserkocher und eine tasse zusammen unter 60 euro aus einem laden | einen wasserkocher / eine tasse
          GERMAN | ein zelt, ein schlafsack und eine stirnlampe, insgesamt 300 euro | ein zelt / ein schlafsack / eine stirnlampe
          GERMAN | erstens ein zelt für zwei, zweitens ein schlafsack, und zuletzt ein kocher | ein zelt für zwei / ein schlafsack / ein kocher
          GERMAN | ich brauche: 1) einen blauen koffer 2) einen rucksack 3) eine geldbörse | einen blauen koffer / einen rucksack / eine geldbörse
          GERMAN | ich suche eine jacke und auch einen pullover | eine jacke / einen pullover
          GERMAN | mein budget ist 60 euro. eine tasse und ein teller zusammen | eine tasse / ein teller
          FRENCH | une bouilloire et une tasse ensemble à moins de 60 euros, dans la même boutique | une bouilloire / une tasse
          FRENCH | une tente, un sac de couchage et une lampe, 300 euros en tout | une tente / un sac de couchage / une lampe
          FRENCH | d'abord une tente, ensuite un sac de couchage, et enfin un réchaud | une tente / un sac de couchage / un réchaud
          FRENCH | il me faut : 1) une valise bleue 2) un sac à dos 3) un portefeuille | une valise bleue / un sac à dos / un portefeuille
          FRENCH | je cherche une veste et aussi un pull | une veste / un pull
          FRENCH | mon budget est de 60 euros. une tasse et une assiette ensemble | une tasse / une assiette
          SPANISH | un hervidor y una taza juntos por menos de 60 euros, de la misma tienda | un hervidor / una taza
          SPANISH | una tienda de campaña, un saco de dormir y una linterna, 300 euros en total | una tienda de campaña / un saco de dormir / una linterna
          SPANISH | primero una mochila, luego un saco de dormir, y por último un hornillo | una mochila / un saco de dormir / un hornillo
          SPANISH | necesito: 1) una maleta azul 2) una mochila 3) una cartera | una maleta azul / una mochila / una cartera
          SPANISH | busco una chaqueta y también un jersey | una chaqueta / un jersey
          SPANISH | mi presupuesto es de 60 euros. una taza y un plato juntos | una taza / un plato
          PORTUGUESE | uma chaleira e uma caneca juntas por menos de 60 euros, da mesma loja | uma chaleira / uma caneca
          PORTUGUESE | uma barraca, um saco de dormir e uma lanterna, 300 euros no total | uma barraca / um saco de dormir / uma lanterna
          PORTUGUESE | primeiro uma barraca, depois um saco de dormir, e por último um fogareiro | uma barraca / um saco de dormir / um fogareiro
          PORTUGUESE | preciso de: 1) uma mala azul 2) uma mochila 3) uma carteira | uma mala azul / uma mochila / uma carteira
          PORTUGUESE | procuro uma jaqueta e também um suéter | uma jaqueta / um suéter
          PORTUGUESE | meu orçamento é 60 euros. uma caneca e um prato juntos | uma caneca / um prato
          ITALIAN | un bollitore e una tazza insieme sotto i 60 euro, dallo stesso negozio | un bollitore / una tazza
          ITALIAN | una tenda, un sacco a pelo e una lampada, 300 euro in totale | una tenda / un sacco a pelo / una lampada
          ITALIAN | prima una tenda, poi un sacco a pelo, e infine un fornello | una tenda / un sacco a pelo / un fornello
          ITALIAN | mi servono: 1) una valigia blu 2) uno zaino 3) un portafoglio | una valigia blu / uno zaino / un portafoglio
          ITALIAN | cerco una giacca e anche un maglione | una giacca / un maglione
          ITALIAN | il mio budget è di 60 euro. una tazza e un piatto insieme | una tazza / un piatto
          """)
  void severalProducts_areTakenApart(Language language, String message, String things) {
    assertThat(found(message, language).orElseThrow().things())
        .extracting(Several.Thing::text)
        .containsExactly(things.split(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          GERMAN | ein wasserkocher und eine tasse zusammen unter 60 euro, aus einem laden | 60 euro
          FRENCH | une bouilloire et une tasse ensemble à moins de 60 euros, dans la même boutique | 60 euros
          SPANISH | un hervidor y una taza juntos por menos de 60 euros, de la misma tienda | 60 euros
          PORTUGUESE | uma chaleira e uma caneca juntas por menos de 60 euros, da mesma loja | 60 euros
          ITALIAN | un bollitore e una tazza insieme sotto i 60 euro, dallo stesso negozio | 60 euro
          """)
  void budgetAndShop_areOfAll(Language language, String message, String amount) {
    Several several = found(message, language).orElseThrow();
    assertThat(several.budget()).isEqualTo(new Several.Limit(amount, true));
    assertThat(several.isOneShop()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          GERMAN | ein topf und eine pfanne, ich habe einen gutschein: 20% rabatt bis 50 euro ab 100 euro
          FRENCH | une casserole et une poêle, j'ai un bon de réduction de 20% jusqu'à 50 euros dès 100 euros d'achat
          SPANISH | una olla y una sartén, tengo un cupón: 20% de descuento hasta 50 euros a partir de 100 euros
          PORTUGUESE | uma panela e uma frigideira, tenho um cupom: 20% de desconto até 50 euros a partir de 100 euros
          ITALIAN | una pentola e una padella, ho un buono sconto: 20% di sconto fino a 50 euro a partire da 100 euro
          """)
  void voucher_ofAPercentage_hasCapAndThreshold(Language language, String message) {
    Several several = found(message, language).orElseThrow();
    assertThat(several.things()).hasSize(2);
    assertThat(several.voucher())
        .isEqualTo(
            new Voucher(
                new BigDecimal("100"),
                true,
                new Discount.Percentage(new BigDecimal("20"), new BigDecimal("50")),
                Scope.ALL));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"GERMAN", "FRENCH", "SPANISH", "PORTUGUESE", "ITALIAN"})
  void words_ofEveryGroup_areInTheFile(Language language) {
    assertThat(Arrays.stream(WordGroup.values()))
        .allSatisfy(group ->
            assertThat(SeveralWords.of(LanguagePacks.of(language)).isKnown(group))
                .as(group.key())
                .isTrue());
  }

  private static Optional<Several> found(String message, Language language) {
    LanguagePack pack = LanguagePacks.of(language);
    return SeveralProducts.in(message, Lexer.cut(message, pack), pack);
  }
}
