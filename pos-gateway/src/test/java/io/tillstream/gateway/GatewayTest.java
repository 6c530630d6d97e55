package io.tillstream.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.kit.testing.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The gateway with the stand-ins of its owners. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(Owners.class)
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GatewayTest {}
