package id.talenta.region;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Set;

/** Which way dependencies point. */
@AnalyzeClasses(packages = "id.talenta", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "id.talenta.region.";
    private static final Set<String> FEATURES =
            Set.of("registry", "meeting", "commitment", "scorecard", "audit", "operations");
    private static final Set<String> HANDED_OUT = Set.of("MeetingMoved", "RegionStanding", "SignedCommitment");

    @ArchTest
    final ArchRule resourcesReachNoRepository = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Repository"))
            .orShould()
            .dependOnClassesThat(resideInAPackage("jakarta.persistence.."));

    @ArchTest
    final ArchRule resourcesShowNoEntity = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    final ArchRule transactionsAreTheServices = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(ROOT + ".").and(not(simpleNameEndingWith("Service"))))
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    final ArchRule nothingPointsBackToAResource = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Path.class);

    @ArchTest
    final ArchRule entitiesKnowNoService = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Service").or(simpleNameEndingWith("Repository")));

    @ArchTest
    final ArchRule rulesUseOnlyTheJdk = classes()
            .that()
            .resideInAPackage("id.talenta.region..rules")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "id.talenta.region..rules");

    @ArchTest
    final ArchRule featuresMeetThroughServicesAndEvents = classes()
            .that()
            .resideInAPackage(ROOT + ".")
            .should(new ArchCondition<>("reach another feature by its service") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        if (isForeign(origin, target) && !isOpen(target)) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    final ArchRule featuresFormNoCycle =
            slices().matching("id.talenta.region.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule thePlatformKnowsNoService = noClasses()
            .that()
            .resideInAPackage("id.talenta.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.talenta.region..", "id.talenta.casn..", "id.talenta.gateway..");

    private static boolean isForeign(JavaClass origin, JavaClass target) {
        String there = feature(target);
        return there != null && !there.equals(feature(origin));
    }

    /** A service is what others may call, an event what they may hear; what a service hands out it hands out knowingly. Enums are words. */
    private static boolean isOpen(JavaClass target) {
        String name = target.getSimpleName();
        return name.endsWith("Service") || HANDED_OUT.contains(name) || target.isEnum();
    }

    private static String feature(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT)) {
            return null;
        }
        String feature = type.getPackageName().substring(ROOT.length()).split("\\.")[0];
        return FEATURES.contains(feature) ? feature : null;
    }
}
