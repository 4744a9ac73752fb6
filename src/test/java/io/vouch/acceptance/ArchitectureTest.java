package io.vouch.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vouch.messages.MessageBundle;

/** The rules of the house that a machine can check; each says why it is one. */
@AnalyzeClasses(packages = "io.vouch", importOptions = ArchitectureTest.MainClassesOnly.class)
final class ArchitectureTest {

  /**
   * The packages that put the application together: only they ask the machine for time or chance.
   */
  private static final String[] WIRING = {
    "io.vouch.agent.cli..", "io.vouch.agent.lab.command..", "io.vouch.agent.wiring.."
  };

  /** The rooms that serve: of HTTP, and of the packaged application. */
  private static final String[] SERVER_AND_APP = {
    "io.vouch.agent.cli..",
    "io.vouch.agent.http..",
    "io.vouch.agent.mcp..",
    "io.vouch.agent.measurement..",
    "io.vouch.agent.openai..",
    "io.vouch.agent.security..",
    "io.vouch.agent.web..",
    "io.vouch.agent.wiring.."
  };

  /** What is sent over HTTP or typed on the command line: a text, whatever it stands for inside. */
  private static final String[] EDGES = {
    "io.vouch.agent.cli..",
    "io.vouch.agent.http..",
    "io.vouch.agent.measurement..",
    "io.vouch.agent.openai..",
    "io.vouch.agent.web.."
  };

  private static final String STATE_NAME =
      "(state|status|kind|act|role|method|outcome|purpose|verdict|decision)"
          + "|.*(State|Status|Kind|Act|Role|Method|Outcome|Purpose|Verdict|Decision)";

  private static final String[] MEMORY = {
    "io.vouch.domain..", "io.vouch.memory..", "io.vouch.messages.."
  };

  @ArchTest
  static final ArchRule memory_importsNothingOfOurs =
      noClasses()
          .that()
          .resideInAnyPackage(MEMORY)
          .should()
          .dependOnClassesThat(resideInAPackage("io.vouch..").and(not(resideInAnyPackage(MEMORY))))
          .because("the vocabulary and the store must outlive every model that is built on them");

  @ArchTest
  static final ArchRule messages_knowNobody =
      noClasses()
          .that()
          .resideInAPackage("io.vouch.messages..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.vouch..").and(not(resideInAPackage("io.vouch.messages.."))))
          .because("every room speaks through it, the vocabulary included");

  @ArchTest
  static final ArchRule prompts_importNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.vouch.prompts..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.vouch..").and(not(resideInAPackage("io.vouch.prompts.."))))
          .because("a prompt is a text with a version, whoever sends it");

  @ArchTest
  static final ArchRule tools_importOnlyMemory =
      noClasses()
          .that()
          .resideInAPackage("io.vouch.tools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vouch.prompts..", "io.vouch.simulator..", "io.vouch.agent..")
          .because("a recommender model is a tool for a conversation and must not know of it");

  @ArchTest
  static final ArchRule nothing_importsTheAgent =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.vouch.agent..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vouch.agent..")
          .because("the product stands on the libraries, never the other way round");

  @ArchTest
  static final ArchRule domain_dependsOnTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("io.vouch.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.vouch.domain..", "io.vouch.messages", "java..", "org.jspecify.annotations..")
          .because("the words everyone shares must not bring anybody's library along");

  @ArchTest
  static final ArchRule quarkus_isKnownToServerAndAppOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(SERVER_AND_APP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "io.micrometer..",
              "jakarta..",
              "org.eclipse.microprofile..")
          .because("what does not serve can be used from any program");

  @ArchTest
  static final ArchRule libraries_knowNoCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.vouch.agent..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("only the agent has commands; the other rooms are usable from any program");

  @ArchTest
  static final ArchRule lab_isSeenByTheCompositionRootOnly =
      noClasses()
          .that()
          .resideInAPackage("io.vouch.agent..")
          .and()
          .resideOutsideOfPackages(
              "io.vouch.agent.lab..", "io.vouch.agent.cli..", "io.vouch.agent.wiring..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vouch.agent.lab..")
          .because("a product that stands on its own measurements cannot be measured");

  @ArchTest
  static final ArchRule stores_areOpenedInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.vouch.agent.wiring..")
          .should()
          .accessTargetWhere(ArchitectureConditions.openingAStore())
          .because("whoever opens a store also closes it, and one place decides which it is");

  @ArchTest
  static final ArchRule truth_isBehindAWall =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.vouch.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vouch.simulator.truth..")
          .allowEmptyShould(true)
          .because(
              "a tuner that sees the market's truth proves nothing about a market it cannot see");

  /**
   * Run, bound and benchmark put worlds and users together; everything else in the market may not.
   */
  @ArchTest
  static final ArchRule truth_isHiddenFromThePlatformsSide =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.vouch.simulator.market..",
              "io.vouch.simulator.policy..",
              "io.vouch.simulator.product..",
              "io.vouch.simulator.report..",
              "io.vouch.simulator.persona..",
              "io.vouch.simulator.choice..",
              "io.vouch.simulator.chance..",
              "io.vouch.simulator.logs..",
              "io.vouch.simulator.trees..",
              "io.vouch.simulator.reference..",
              "io.vouch.simulator.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vouch.simulator.truth..")
          .because("a policy that sees truth is a bound, and only bound.oracle may be one");

  @ArchTest
  static final ArchRule scenarios_nameWorldsButSeeNoUser =
      noClasses()
          .that()
          .resideInAPackage("io.vouch.simulator.scenario..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.vouch.simulator.truth..")
                  .and(not(simpleName("World")))
                  .and(not(simpleName("WorldParameters")))
                  .and(not(simpleName("Setting")))
                  .and(not(simpleName("Population")))
                  .and(not(simpleName("Segment"))))
          .because("a question to the market says what the world is like, never who is in it");

  @ArchTest
  static final ArchRule tuners_knowNoSimulator =
      noClasses()
          .that()
          .resideInAPackage("io.vouch.agent.tuning..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vouch.simulator..")
          .because("a tuner sees an experiment, never what is true behind it");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices()
          .matching("io.vouch.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood, tested and moved together");

  @ArchTest
  static final ArchRule time_arrivesThroughConstructors =
      noClasses()
          .that()
          .resideOutsideOfPackages(WIRING)
          .should()
          .accessTargetWhere(ArchitectureConditions.readingTheClock())
          .because("a result must be the same when it is computed again tomorrow");

  @ArchTest
  static final ArchRule chance_arrivesThroughConstructors =
      noClasses()
          .that()
          .resideOutsideOfPackages(WIRING)
          .should()
          .accessTargetWhere(ArchitectureConditions.drawingWithoutSeed())
          .because("a run that cannot be repeated from its seed cannot be examined");

  @ArchTest
  static final ArchRule classes_areNamedAfterTheField =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
          .because("such a name says that nobody knew what the class is");

  @ArchTest
  static final ArchRule states_areTypes =
      noFields()
          .that()
          .haveNameMatching(STATE_NAME)
          .and()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat(
              not(resideInAnyPackage(EDGES)).and(not(resideInAPackage("io.vouch.agent.lab.."))))
          .and(not(ArchitectureConditions.namingWhatIsOpen()))
          .should()
          .haveRawType(String.class)
          .because(
              "a state that is a text can be misspelt, and nobody is told of one that is"
                  + " forgotten");

  @ArchTest
  static final ArchRule packages_areSmall =
      all(ArchitectureConditions.packages())
          .should(ArchitectureConditions.holdAtMost(30))
          .because("beyond that a folder is a list to search, not a page to read");

  @ArchTest
  static final ArchRule names_occurOnce =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .areNotAnnotatedWith(MessageBundle.class)
          .should(ArchitectureConditions.bearANameOfTheirOwn())
          .because(
              "a reader who has seen one World must not meet another; a bundle is named after its"
                  + " package, which alone sees it");

  @ArchTest
  static final ArchRule bundles_areSeenByTheirPackageOnly =
      classes()
          .that()
          .areAnnotatedWith(MessageBundle.class)
          .should()
          .bePackagePrivate()
          .because("who wants to say what another package says asks that package");

  @ArchTest
  static final ArchRule packages_areNullMarked =
      all(ArchitectureConditions.packages())
          .should(ArchitectureConditions.beNullMarked())
          .because("NullAway checks only what is marked, and a package says what it is for");

  /** Leaves out tests, also where they arrive as another module's test jar. */
  static final class MainClassesOnly implements ImportOption {

    private final ImportOption noTestFolders = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
      return noTestFolders.includes(location) && !location.contains("-tests.jar");
    }
  }
}
