package id.talenta.casn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point one way: resource to service to entity and rules; features meet at their services. */
@AnalyzeClasses(packages = "id.talenta.casn", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule RULES_USE_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..rules..", "java..");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_RESOURCES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .because("a resource is where a request enters");

    @ArchTest
    static final ArchRule RESOURCES_LEAVE_DATA_TO_SERVICES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.agroal..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule SERVICES_KNOW_NO_HTTP = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("id.talenta.casn.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SELECTION_IS_REACHED_THROUGH_ITS_SERVICE = classes()
            .that()
            .haveSimpleName("SelectionRepository")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..selection..");

    @ArchTest
    static final ArchRule SERVICES_KNOW_NO_OTHER_SERVICES_CODE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.talenta.region..", "id.talenta.talent..", "id.talenta.gateway..");
}
