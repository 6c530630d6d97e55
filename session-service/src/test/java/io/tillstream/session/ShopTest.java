package io.tillstream.session;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.session.fixture.Neighbours;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A scenario against the running service, real PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(Neighbours.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ShopTest {}
