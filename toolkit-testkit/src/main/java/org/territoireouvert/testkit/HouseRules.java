package org.territoireouvert.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Rules that every module keeps, each with its reason. */
public final class HouseRules {

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                    .because("such a name does not say what the class does"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("only the command line writes to the terminal"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..cli..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .because("the clock that decides is injected, so that a test can set it"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Date")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Calendar")
                    .because("java.time says what is meant"),
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "..model..", "org.jspecify..", "org.territoireouvert.api..")
                    .because("values know neither tables nor pages"),
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Repository")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("..web..").and(resideOutsideOfPackage("org.territoireouvert.api..")))
                    .because("a repository does not know who shows its rows")
                    .allowEmptyShould(true),
            NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);

    private HouseRules() {}

    /** Checks the compiled classes of the module in which the test runs. */
    public static void check(String basePackage) {
        JavaClasses compiled = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(basePackage);
        check(compiled);
    }

    /** Checks a folder of compiled classes. */
    public static void check(Path classes) {
        check(new ClassFileImporter().importPath(classes));
    }

    private static void check(JavaClasses compiled) {
        RULES.forEach(rule -> rule.allowEmptyShould(true).check(compiled));
    }
}
