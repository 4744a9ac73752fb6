package io.vouch.acceptance;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What the rules of {@link ArchitectureTest} look at, beyond what ArchUnit knows by itself. */
final class ArchitectureConditions {

  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.Year.now()",
          "java.time.InstantSource.system()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.lang.System.currentTimeMillis()",
          "java.util.Date.<init>()");

  private static final Set<String> UNSEEDED =
      Set.of(
          "java.lang.Math.random()",
          "java.util.Random.<init>()",
          "java.util.SplittableRandom.<init>()",
          "java.util.concurrent.ThreadLocalRandom.current()",
          "java.util.random.RandomGenerator.getDefault()",
          "java.util.UUID.randomUUID()",
          "java.util.Collections.shuffle(java.util.List)");

  /** Fields that are texts because anybody may add to what they name, each with who does. */
  private static final Map<String, String> OPEN =
      Map.of(
          "io.vouch.domain.tuning.PenaltyUpdate.method", "controllers and rules by their own names",
          "io.vouch.domain.tuning.RelationUpdate.method", "controllers and beliefs by their own",
          "io.vouch.domain.tuning.TuningEvent$Noted.kind", "whoever notes something in a history",
          "io.vouch.agent.studies.RoundExplanation$Step.kind", "the same, shown",
          "io.vouch.agent.studies.StudySummary.method", "unknown of what another release wrote",
          "io.vouch.simulator.logs.DataDescription.kind", "readers of logs, later packages");

  private ArchitectureConditions() {}

  static DescribedPredicate<JavaField> namingWhatIsOpen() {
    return DescribedPredicate.describe(
        "name what is open", field -> OPEN.containsKey(field.getFullName()));
  }

  static DescribedPredicate<JavaAccess<?>> readingTheClock() {
    return targetIn("reads the machine's clock", CLOCKS);
  }

  static DescribedPredicate<JavaAccess<?>> drawingWithoutSeed() {
    return targetIn("draws without a seed", UNSEEDED);
  }

  static DescribedPredicate<JavaAccess<?>> openingAStore() {
    return targetIn(
        "opens a store",
        Set.of("io.vouch.memory.jdbc.JdbcVouchStore.open(io.vouch.memory.jdbc.StoreLocation)"));
  }

  /** The packages that hold at least one of the classes. */
  static ClassesTransformer<JavaPackage> packages() {
    return new AbstractClassesTransformer<>("packages") {
      @Override
      public Iterable<JavaPackage> doTransform(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
      }
    };
  }

  static ArchCondition<JavaPackage> beNullMarked() {
    return new ArchCondition<>("have a package-info with @NullMarked") {
      @Override
      public void check(JavaPackage item, ConditionEvents events) {
        boolean marked = item.isAnnotatedWith(NullMarked.class);
        String message = item.getName() + (marked ? " is" : " is not") + " @NullMarked";
        events.add(new SimpleConditionEvent(item, marked, message));
      }
    };
  }

  /** A package is read as one page: that many files, package-info not counted. */
  static ArchCondition<JavaPackage> holdAtMost(int most) {
    return new ArchCondition<>("hold at most %d files", most) {
      @Override
      public void check(JavaPackage item, ConditionEvents events) {
        long files =
            item.getClasses().stream()
                .flatMap(each -> each.getSource().flatMap(Source::getFileName).stream())
                .filter(name -> !name.equals("package-info.java"))
                .distinct()
                .count();
        events.add(
            new SimpleConditionEvent(
                item, files <= most, "%s holds %d files".formatted(item.getName(), files)));
      }
    };
  }

  /** No other package has a class of the same simple name; nested classes are not counted. */
  static ArchCondition<JavaClass> bearANameOfTheirOwn() {
    return new ArchCondition<>("bear a simple name that no other package has") {
      private Map<String, List<JavaClass>> bySimpleName = Map.of();

      @Override
      public void init(Collection<JavaClass> all) {
        bySimpleName =
            all.stream()
                .filter(ArchitectureConditions::isTopLevel)
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
      }

      @Override
      public void check(JavaClass item, ConditionEvents events) {
        List<JavaClass> bearers = bySimpleName.getOrDefault(item.getSimpleName(), List.of());
        events.add(
            new SimpleConditionEvent(
                item,
                bearers.size() < 2,
                "%s is one of %s"
                    .formatted(
                        item.getName(),
                        bearers.stream().map(JavaClass::getName).sorted().toList())));
      }
    };
  }

  /** Whether it is no nested class, and no description of a package. */
  private static boolean isTopLevel(JavaClass item) {
    return item.isTopLevelClass() && !item.getSimpleName().equals("package-info");
  }

  private static DescribedPredicate<JavaAccess<?>> targetIn(String what, Set<String> members) {
    return DescribedPredicate.describe(
        what, access -> members.contains(access.getTarget().getFullName()));
  }
}
