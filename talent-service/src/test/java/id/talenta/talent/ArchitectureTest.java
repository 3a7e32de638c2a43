package id.talenta.talent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point one way: resource to service to entity and rules; features meet at their services. */
@AnalyzeClasses(packages = "id.talenta.talent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchRule rulesUseTheJdkOnly = classes()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..rules..", "java..");

    @ArchTest
    final ArchRule rulesKnowNoClock = noClasses()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    final ArchRule nothingDependsOnResources = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .because("a resource is where a request enters");

    @ArchTest
    final ArchRule resourcesLeaveDataToServices = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.agroal..", "jakarta.persistence..");

    @ArchTest
    final ArchRule servicesKnowNoHttp = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    final ArchRule featuresFormNoCycle =
            slices().matching("id.talenta.talent.(*)").should().beFreeOfCycles();

    @ArchTest
    final ArchRule theProfileIsReachedThroughItsService = classes()
            .that()
            .haveSimpleName("TalentRepository")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..profile..");

    @ArchTest
    final ArchRule servicesKnowNoOtherServicesCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.talenta.region..", "id.talenta.casn..", "id.talenta.gateway..");
}
