package io.vouch.acceptance.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vouch.messages.Language;
import io.vouch.messages.MessageBundle;
import io.vouch.messages.Messages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bundle on the class path agrees with its file in every language. */
final class MessageBundlesTest {

  @ParameterizedTest
  @EnumSource
  void bundles_agreeWithTheirFiles(Language language) {
    List<Class<?>> bundles = bundles();

    assertThat(bundles).isNotEmpty();
    assertThat(bundles.stream().flatMap(bundle -> Messages.faults(bundle, language).stream()))
        .isEmpty();
  }

  private static List<Class<?>> bundles() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.vouch")
            .stream()
            .filter(type -> type.isAnnotatedWith(MessageBundle.class))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }
}
