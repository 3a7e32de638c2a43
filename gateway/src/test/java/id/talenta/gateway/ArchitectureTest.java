package id.talenta.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(packages = "id.talenta.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchRule packagesFormNoCircle =
            slices().matching("id.talenta.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule onlyTheDoorKnowsWhoComesThrough = noClasses()
            .that()
            .resideOutsideOfPackage("..door..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..door..");

    @ArchTest
    final ArchRule theContractKnowsNoHttpServer = noClasses()
            .that()
            .resideInAPackage("..contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "..proxy..", "..pages..", "..access..", "..answer..");

    @ArchTest
    final ArchRule onlyTheProxyTalksToServices = noClasses()
            .that()
            .resideOutsideOfPackage("..proxy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("HttpClient");

    @ArchTest
    final ArchRule theGatewayKnowsNoServiceAndNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.talenta.region..",
                    "id.talenta.casn..",
                    "id.talenta.platform.data..",
                    "java.sql..",
                    "jakarta.persistence..");

    @ArchTest
    final ArchRule settingsComeFromOnePlace =
            noClasses().should().dependOnClassesThat().areAssignableTo(ConfigProperty.class);

    @ArchTest
    final ArchRule bodiesAreNeverHeld = classes()
            .that()
            .resideInAPackage("id.talenta.gateway..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("io.vertx.ext.web.handler..");
}
