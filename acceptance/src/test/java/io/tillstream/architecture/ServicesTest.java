package io.tillstream.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds inside of every service. */
class ServicesTest {

    private static JavaClasses services;

    @BeforeAll
    static void read() {
        services = Module.classesOf(Module.services());
    }

    @Test
    void rulesOfTheTradeAreWrittenInPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("io.tillstream.*.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "com.fasterxml.jackson..",
                        "jakarta.json..",
                        "jakarta.ws.rs..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "org.apache.kafka..",
                        "org.hibernate.reactive..")
                .because("a rule is tested without a server; beside persistence annotations it needs nothing")
                .check(services);
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        noFields()
                .should(ArchConditions.beAnnotatedWith("jakarta.inject.Inject"))
                .orShould(ArchConditions.beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"))
                .orShould(ArchConditions.beAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient"))
                .orShould(ArchConditions.beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel"))
                .check(services);
    }

    @Test
    void eventsLeaveThroughTheOutboxAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tillstream.gateway.relay..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients.producer..", "io.smallrye.reactive.messaging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Outgoing")
                .because("an event is published if and only if its change was committed; the gateway owns no change, "
                        + "only the till's answer to a selection")
                .check(services);
    }

    @Test
    void noServiceBlocksOnItsDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(Module.packagesOf(Module.services()))
                .and()
                .resideOutsideOfPackage("..imports..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("a service never blocks: JDBC serves the migrations, the outbox relay, "
                        + "and imports, which COPY on a thread of their own")
                .check(services);
    }
}
